import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def fast_ica(X: Floats, start: Floats, n_iterations: int) -> tuple[Floats, Floats]:
    """Recover independent sources by symmetric FastICA with tanh (Hyvärinen 1999).

    Returns:
        The sources, shape (n, d), and the unmixing matrix of the whitened samples, (d, d).
    """
    n = len(X)
    centred = X - X.mean(axis=0)
    Z = centred @ inverse_root(centred.T @ centred / n)
    W = inverse_root(start @ start.T) @ start
    for _ in range(n_iterations):
        G = np.tanh(Z @ W.T)
        W = G.T @ Z / n - (1 - G**2).mean(axis=0)[:, None] * W
        W = inverse_root(W @ W.T) @ W
    return Z @ W.T, W


def inverse_root(A: Floats) -> Floats:
    """Return the symmetric inverse square root of a symmetric positive definite matrix."""
    values, vectors = np.linalg.eigh(A)
    return vectors / np.sqrt(values) @ vectors.T
