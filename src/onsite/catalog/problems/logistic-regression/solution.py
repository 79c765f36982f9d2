import numpy as np

LEARNING_RATE = 1.0
STEPS = 300


def fit(X: np.ndarray, y: np.ndarray, l2: float) -> tuple[np.ndarray, float]:
    """Minimise the mean cross-entropy plus l2 / 2 times the squared norm of the weights.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), whole numbers 0 and 1, each at least once.
        l2: strength of the penalty on the weights (not on the intercept), from 0.01 to 1.

    Returns:
        weights of shape (d,), and the intercept.
    """
    n, d = X.shape
    weights, intercept = np.zeros(d), 0.0
    for _ in range(STEPS):
        residuals = sigmoid(X @ weights + intercept) - y
        weights -= LEARNING_RATE * (X.T @ residuals / n + l2 * weights)
        intercept -= LEARNING_RATE * residuals.mean()
    return weights, intercept


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + exp(-z)) without overflow, since tanh saturates."""
    return (1 + np.tanh(z / 2)) / 2
