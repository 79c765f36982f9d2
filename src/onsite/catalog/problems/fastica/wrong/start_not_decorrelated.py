"""wrong-answer: the start were orthonormal already."""

import numpy as np


def fast_ica(X, start, n_iterations):
    n = len(X)
    Y = X - X.mean(axis=0)
    Z = Y @ inverse_root(Y.T @ Y / n)
    W = start.copy()
    for _ in range(n_iterations):
        G = np.tanh(Z @ W.T)
        W = G.T @ Z / n - (1 - G**2).mean(axis=0)[:, None] * W
        W = inverse_root(W @ W.T) @ W
    return Z @ W.T, W


def inverse_root(A):
    values, vectors = np.linalg.eigh(A)
    return vectors / np.sqrt(values) @ vectors.T
