"""wrong-answer: the last cluster that reaches a border point took it."""

import numpy as np


def dbscan(X, eps, min_points):
    near = np.linalg.norm(X[:, None] - X, axis=2) <= eps
    core = near.sum(axis=1) >= min_points
    labels, cluster = np.full(len(X), -1), 0
    for first in np.flatnonzero(core):
        if labels[first] < 0:
            stack = [first]
            while stack:
                around = near[stack.pop()]
                fresh = around & core & (labels < 0)
                labels[around] = cluster
                stack.extend(np.flatnonzero(fresh))
            cluster += 1
    return labels
