"""Both roots from singular value decompositions: U V' is the orthonormal matrix nearest to W."""

import numpy as np


def fast_ica(X, start, n_iterations):
    n = X.shape[0]
    U, _, Vt = np.linalg.svd(X - X.mean(axis=0, keepdims=True), full_matrices=False)
    Z = np.sqrt(n) * U @ Vt
    W = nearest(start)
    for _ in range(n_iterations):
        S = W @ Z.T
        slope = np.mean(1 / np.cosh(S) ** 2, axis=1)
        W = nearest(np.tanh(S) @ Z / n - np.diag(slope) @ W)
    return (W @ Z.T).T, W


def nearest(W):
    U, _, Vt = np.linalg.svd(W)
    return U @ Vt
