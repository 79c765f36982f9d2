"""runtime-error: there were always at least k distinct rows."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [rng.integers(len(X))]
    while len(chosen) < k:
        squared = ((X[:, None] - X[chosen]) ** 2).sum(axis=2).min(axis=1)
        chosen.append(rng.choice(len(X), p=squared / squared.sum()))
    return np.array(chosen)
