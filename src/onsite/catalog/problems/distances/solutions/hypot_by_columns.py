"""Goes through the columns; np.hypot adds one coordinate to the lengths so far."""

import numpy as np


def distances(q, X):
    q, X = np.asarray(q, float), np.asarray(X, float)
    n = len(X)
    euclidean, manhattan, length, dot = (np.zeros(n) for _ in range(4))
    own = np.hypot.reduce(q)
    for j in range(len(q)):
        euclidean = np.hypot(euclidean, X[:, j] - q[j])
        manhattan += np.fabs(X[:, j] - q[j])
        length = np.hypot(length, X[:, j])
    safe = np.where(length > 0, length, 1.0)
    for j in range(len(q)):
        dot += X[:, j] / safe * (q[j] / (own or 1.0))
    cosine = 1 - dot
    cosine[(length == 0) & (own == 0)] = 0
    return euclidean, manhattan, np.maximum(0, np.minimum(2, cosine))
