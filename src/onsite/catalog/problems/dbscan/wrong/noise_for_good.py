"""wrong-answer: a point passed over as noise stayed noise, though a later core point reaches it."""

import numpy as np


def dbscan(X, eps, min_points):
    near = np.linalg.norm(X[:, None] - X, axis=2) <= eps
    core = near.sum(axis=1) >= min_points
    labels, seen, cluster = np.full(len(X), -1), np.zeros(len(X), dtype=bool), 0
    for row in range(len(X)):
        if seen[row]:
            continue
        seen[row] = True
        if not core[row]:
            continue
        labels[row] = cluster
        stack = [row]
        while stack:
            reached = near[stack.pop()] & ~seen
            seen |= reached
            labels[reached] = cluster
            stack.extend(np.flatnonzero(reached & core))
        cluster += 1
    return labels
