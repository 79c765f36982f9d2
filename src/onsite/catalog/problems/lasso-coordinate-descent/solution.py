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
    n, d = X.shape
    curvatures = (X**2).mean(axis=0)
    weights, residuals = np.zeros(d), y.copy()
    objectives = []
    for _ in range(n_sweeps):
        for j in np.flatnonzero(curvatures):
            pull = X[:, j] @ residuals / n + curvatures[j] * weights[j]
            weight = soft_threshold(pull, l1) / curvatures[j]
            residuals -= X[:, j] * (weight - weights[j])
            weights[j] = weight
        objectives.append(residuals @ residuals / (2 * n) + l1 * np.abs(weights).sum())
    return weights, objectives


def soft_threshold(value: float, threshold: float) -> float:
    """Move a value towards 0 by the threshold, and no further than 0."""
    return np.sign(value) * max(abs(value) - threshold, 0.0)
