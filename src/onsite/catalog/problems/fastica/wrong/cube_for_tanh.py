"""wrong-answer: the contrast were kurtosis, with the cube for tanh."""

import numpy as np


def fast_ica(X, start, n_iterations):
    n = len(X)
    Y = X - X.mean(axis=0)
    Z = Y @ inverse_root(Y.T @ Y / n)
    W = inverse_root(start @ start.T) @ start
    for _ in range(n_iterations):
        S = Z @ W.T
        W = (S**3).T @ Z / n - (3 * S**2).mean(axis=0)[:, None] * W
        W = inverse_root(W @ W.T) @ W
    return Z @ W.T, W


def inverse_root(A):
    values, vectors = np.linalg.eigh(A)
    return vectors / np.sqrt(values) @ vectors.T
