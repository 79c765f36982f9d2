import numpy as np


def fit(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float, float]:
    """Fit y ≈ X @ weights + intercept by ordinary least squares.

    Args:
        X: shape (n, d); its columns and a column of ones are linearly independent.
        y: shape (n,).

    Returns:
        weights of shape (d,), the intercept, and R² (0.0 where y is constant).
    """
    ...
