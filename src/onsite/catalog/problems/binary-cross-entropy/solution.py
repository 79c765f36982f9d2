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
    z = X @ weights + intercept
    loss = (softplus(z) - y * z).mean()
    residuals = np.exp(-softplus(-z)) - y  # p is exp(log p)
    return loss, X.T @ residuals / len(y), residuals.mean()


def softplus(z: np.ndarray) -> np.ndarray:
    """Return log(1 + exp(z)), which is -log(1 - p) at the score z, without overflow."""
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))
