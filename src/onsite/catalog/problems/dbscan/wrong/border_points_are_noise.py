"""wrong-answer: border points were noise."""

import numpy as np


def dbscan(X, eps, min_points):
    near = np.linalg.norm(X[:, None] - X, axis=2) <= eps
    core = near.sum(axis=1) >= min_points
    labels, cluster = np.full(len(X), -1), 0
    for first in np.flatnonzero(core):
        if labels[first] < 0:
            stack = [first]
            while stack:
                reached = near[stack.pop()] & (labels < 0) & core
                labels[reached] = cluster
                stack.extend(np.flatnonzero(reached))
            cluster += 1
    return labels
