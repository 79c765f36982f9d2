"""wrong-answer: the mixtures had mean 0 already."""

import numpy as np


def fast_ica(X, start, n_iterations):
    n = len(X)
    Y = X
    Z = Y @ inverse_root(Y.T @ Y / n + 1e-12 * np.eye(X.shape[1]))
    W = inverse_root(start @ start.T) @ start
    for _ in range(n_iterations):
        G = np.tanh(Z @ W.T)
        W = G.T @ Z / n - (1 - G**2).mean(axis=0)[:, None] * W
        W = inverse_root(W @ W.T) @ W
    return Z @ W.T, W


def inverse_root(A):
    values, vectors = np.linalg.eigh(A)
    return vectors / np.sqrt(values) @ vectors.T
