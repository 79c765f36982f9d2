"""One row of W after the other, and an inverse root by Newton's iteration."""

import numpy as np


def fast_ica(X, start, n_iterations):
    n, d = X.shape
    Y = X - np.sum(X, axis=0) / n
    C = np.array([[Y[:, a] @ Y[:, b] / n for b in range(d)] for a in range(d)])
    values, E = np.linalg.eig(C)
    Z = Y @ E @ np.diag(values**-0.5) @ np.linalg.inv(E)
    W = orthonormal(np.array(start, dtype=float))
    for _ in range(n_iterations):
        new = np.empty((d, d))
        for r in range(d):
            g = np.tanh(Z @ W[r])
            new[r] = (Z * g[:, None]).mean(axis=0) - np.mean(1 - g * g) * W[r]
        W = orthonormal(new)
    return np.column_stack([Z @ row for row in W]), W


def orthonormal(W):
    """Average W with the inverse of its transpose until they agree (Higham's iteration)."""
    for _ in range(60):
        W = (W + np.linalg.inv(W.T)) / 2
    return W
