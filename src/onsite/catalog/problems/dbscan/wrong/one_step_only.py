"""wrong-answer: a cluster were a core point and its neighbours, without chains."""

import numpy as np


def dbscan(X, eps, min_points):
    near = np.linalg.norm(X[:, None] - X, axis=2) <= eps
    core = near.sum(axis=1) >= min_points
    labels, cluster = np.full(len(X), -1), 0
    for first in np.flatnonzero(core):
        if labels[first] < 0:
            labels[near[first] & (labels < 0)] = cluster
            cluster += 1
    return labels
