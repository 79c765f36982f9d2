import numpy as np


def loss_and_gradient(
    X: np.ndarray, y: np.ndarray, weights: np.ndarray, intercept: float
) -> tuple[float, np.ndarray, float]:
    """Return the mean binary cross-entropy of a logistic regression, and its gradient.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), targets from 0 to 1.
        weights: shape (d,).
        intercept: added to each row's score.

    Returns:
        The loss, its gradient by the weights, shape (d,), and by the intercept.
    """
    ...
