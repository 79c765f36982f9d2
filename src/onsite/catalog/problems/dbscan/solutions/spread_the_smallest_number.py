"""Every core point takes the smallest row among its core neighbours until nothing changes."""

import numpy as np


def dbscan(X, eps, min_points):
    n = len(X)
    near = np.sqrt(((X[:, None, :] - X[None, :, :]) ** 2).sum(-1)) <= eps
    core = near.sum(1) >= min_points
    name = np.where(core, np.arange(n), n)
    while True:
        spread = np.where(near & core, name, n).min(axis=1)
        new = np.where(core, spread, n)
        new = np.where(core, np.append(new, n)[new], n)
        if (new == name).all():
            break
        name = new
    found = np.unique(name[core])
    return np.where(spread < n, np.searchsorted(found, spread), -1)
