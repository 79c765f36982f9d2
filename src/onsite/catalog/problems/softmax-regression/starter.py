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
    ...
