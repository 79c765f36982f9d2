"""wrong-answer: rows were only scaled to length 1, so that all may find one source."""

import numpy as np


def fast_ica(X, start, n_iterations):
    n = len(X)
    Y = X - X.mean(axis=0)
    Z = Y @ inverse_root(Y.T @ Y / n)
    W = inverse_root(start @ start.T) @ start
    for _ in range(n_iterations):
        G = np.tanh(Z @ W.T)
        W = G.T @ Z / n - (1 - G**2).mean(axis=0)[:, None] * W
        W = W / np.linalg.norm(W, axis=1, keepdims=True)
    return Z @ W.T, W


def inverse_root(A):
    values, vectors = np.linalg.eigh(A)
    return vectors / np.sqrt(values) @ vectors.T
