"""wrong-answer: the expanded square were exact enough to tell a hit."""

import numpy as np


def knn_regress(X, y, Q, k):
    squared = (Q**2).sum(axis=1)[:, None] - 2 * Q @ X.T + (X**2).sum(axis=1)
    distances = np.sqrt(np.maximum(squared, 0))
    nearest = distances.argsort(axis=1, kind="stable")[:, :k]
    distances = np.take_along_axis(distances, nearest, axis=1)
    hits = distances == 0
    with np.errstate(divide="ignore"):
        weights = np.where(hits.any(axis=1, keepdims=True), hits, 1 / distances)
    return (weights * y[nearest]).sum(axis=1) / weights.sum(axis=1)
