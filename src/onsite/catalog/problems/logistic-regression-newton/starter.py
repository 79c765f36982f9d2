import numpy as np


def newton(
    X: np.ndarray, y: np.ndarray, l2: float, start: np.ndarray, n_steps: int
) -> tuple[np.ndarray, list[float]]:
    """Minimise the summed logistic loss plus l2 / 2 times the squared norm of the weights.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), whole numbers 0 and 1.
        l2: strength of the penalty on all weights, above 0.
        start: the weights to begin with, shape (d,).
        n_steps: how many full Newton steps to take, at least 1.

    Returns:
        weights of shape (d,), and n_steps + 1 objectives: at the start and after each step.
    """
    ...
