"""By the n × n matrix of inner products: its eigenvectors, times a root, are the scores."""

import numpy as np


def pca(X, k):
    n = len(X)
    centring = np.eye(n) - 1 / n
    inner = centring @ (X - X[0]) @ (X - X[0]).T @ centring
    squares, vectors = np.linalg.eigh(inner)
    squares = np.maximum(squares[::-1][:k], 0)
    return vectors[:, ::-1][:, :k] * np.sqrt(squares), squares / (n - 1)
