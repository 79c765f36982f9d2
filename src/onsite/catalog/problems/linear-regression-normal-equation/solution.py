import numpy as np


def fit(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float, float]:
    """Fit y ≈ X @ weights + intercept by ordinary least squares.

    Args:
        X: shape (n, d); its columns and a column of ones are linearly independent.
        y: shape (n,).

    Returns:
        weights of shape (d,), the intercept, and R² (0.0 where y is constant).
    """
    A = np.column_stack([np.ones(len(X)), X])
    beta = np.linalg.solve(A.T @ A, A.T @ y)

    residuals = y - A @ beta
    deviations = y - y.mean()
    rss, tss = residuals @ residuals, deviations @ deviations
    r_squared = 1 - rss / tss if tss > 0 else 0.0
    return beta[1:], beta[0], r_squared
