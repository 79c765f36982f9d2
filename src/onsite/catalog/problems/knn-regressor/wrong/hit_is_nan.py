"""wrong-answer: a query never equalled a training row."""

import numpy as np


def knn_regress(X, y, Q, k):
    distances = np.sqrt(((Q[:, None] - X) ** 2).sum(axis=2))
    nearest = distances.argsort(axis=1, kind="stable")[:, :k]
    weights = 1 / np.take_along_axis(distances, nearest, axis=1)
    return (weights * y[nearest]).sum(axis=1) / weights.sum(axis=1)
