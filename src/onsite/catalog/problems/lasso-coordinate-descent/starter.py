import numpy as np


def lasso(X: np.ndarray, y: np.ndarray, l1: float, n_sweeps: int) -> tuple[np.ndarray, list[float]]:
    """Minimise |y - Xw|² / (2n) + l1 * |w|₁ by cyclic coordinate descent from zero.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), floats.
        l1: strength of the penalty, at least 0.
        n_sweeps: how often to visit every column, at least 1.

    Returns:
        weights of shape (d,), and the objective after each sweep.
    """
    ...
