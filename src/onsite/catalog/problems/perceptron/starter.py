import numpy as np


def perceptron(
    X: np.ndarray, y: np.ndarray, max_epochs: int
) -> tuple[np.ndarray, float, list[int]]:
    """Train a perceptron from zero, row by row in the order given.

    Args:
        X: shape (n, d), floats or whole numbers.
        y: shape (n,), labels -1 and +1.
        max_epochs: the most epochs to run, at least 1.

    Returns:
        weights of shape (d,), the bias, and the number of mistakes in each epoch that was run.
    """
    ...
