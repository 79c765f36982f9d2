import numpy as np


def softmax_regression(
    X: np.ndarray, y: np.ndarray, n_classes: int, learning_rate: float, n_steps: int
) -> tuple[np.ndarray, np.ndarray, list[float]]:
    """Minimise the mean cross-entropy by full-batch gradient descent from zero.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), whole numbers below n_classes.
        n_classes: the number of classes k, at least 2.
        learning_rate: what each gradient is multiplied by.
        n_steps: how many steps to take, at least 1.

    Returns:
        weights of shape (d, k), intercepts of shape (k,), and the loss before each step.
    """
    n, d = X.shape
    rows = np.arange(n)
    weights, intercepts = np.zeros((d, n_classes)), np.zeros(n_classes)
    losses = []
    for _ in range(n_steps):
        log_p = log_softmax(X @ weights + intercepts)
        losses.append(-log_p[rows, y].mean())
        residuals = np.exp(log_p)
        residuals[rows, y] -= 1
        weights -= learning_rate * (X.T @ residuals / n)
        intercepts -= learning_rate * residuals.mean(axis=0)
    return weights, intercepts, losses


def log_softmax(scores: np.ndarray) -> np.ndarray:
    """Return the logarithm of each row's probabilities, without overflow."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
