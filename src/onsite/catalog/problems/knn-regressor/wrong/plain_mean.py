"""wrong-answer: all k neighbours counted alike."""

import numpy as np


def knn_regress(X, y, Q, k):
    distances = np.linalg.norm(Q[:, None] - X, axis=2)
    nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
    return y[nearest].mean(axis=1)
