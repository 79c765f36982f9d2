import numpy as np


def gradient_descent(
    X: np.ndarray, y: np.ndarray, learning_rate: float, n_steps: int
) -> tuple[np.ndarray, float, list[float]]:
    """Fit y ≈ X @ weights + intercept by full-batch gradient descent from zero.

    Args:
        X: shape (n, d), of floats or whole numbers.
        y: shape (n,), of floats or whole numbers.
        learning_rate: what each gradient is multiplied by.
        n_steps: how many steps to take, at least 0.

    Returns:
        weights of shape (d,), the intercept, and the mean squared errors: before the first step
        and after each, n_steps + 1 in all.
    """
    n, d = X.shape
    weights, intercept = np.zeros(d), 0.0
    residuals = 0.0 - y
    losses = [residuals @ residuals / n]
    for _ in range(n_steps):
        weights -= learning_rate * 2 / n * (X.T @ residuals)
        intercept -= learning_rate * 2 / n * residuals.sum()
        residuals = X @ weights + intercept - y
        losses.append(residuals @ residuals / n)
    return weights, intercept, losses
