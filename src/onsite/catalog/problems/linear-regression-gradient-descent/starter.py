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
    ...
