"""wrong-answer: a point were no neighbour of itself."""

import numpy as np


def dbscan(X, eps, min_points):
    near = np.linalg.norm(X[:, None] - X, axis=2) <= eps
    core = near.sum(axis=1) - 1 >= min_points
    labels, cluster = np.full(len(X), -1), 0
    for first in np.flatnonzero(core):
        if labels[first] < 0:
            stack = [first]
            while stack:
                reached = near[stack.pop()] & (labels < 0)
                labels[reached] = cluster
                stack.extend(np.flatnonzero(reached & core))
            cluster += 1
    return labels
