import numpy as np


def fm_forward(X: np.ndarray, bias: float, weights: np.ndarray, V: np.ndarray) -> np.ndarray:
    """Predict with a bias, a weight for each feature, and interactions of all pairs.

    Args:
        X: shape (n, d).
        bias: a number.
        weights: shape (d,).
        V: one vector for each feature, shape (d, f).

    Returns:
        The predictions, shape (n,).
    """
    twice_pairs = (X @ V) ** 2 - X**2 @ V**2
    return bias + X @ weights + twice_pairs.sum(axis=1) / 2
