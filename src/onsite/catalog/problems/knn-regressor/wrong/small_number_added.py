"""wrong-answer: 1e-8 could be added to every distance without harm."""

import numpy as np


def knn_regress(X, y, Q, k):
    distances = np.sqrt(((Q[:, None] - X) ** 2).sum(axis=2))
    nearest = distances.argsort(axis=1, kind="stable")[:, :k]
    weights = 1 / (np.take_along_axis(distances, nearest, axis=1) + 1e-8)
    return (weights * y[nearest]).sum(axis=1) / weights.sum(axis=1)
