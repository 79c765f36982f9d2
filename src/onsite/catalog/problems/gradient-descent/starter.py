import numpy as np
from numpy.typing import NDArray


def gradient_descent(
    A: NDArray[np.float64],
    b: NDArray[np.float64],
    start: NDArray[np.float64],
    learning_rate: float,
    max_steps: int,
    tolerance: float,
) -> tuple[NDArray[np.float64], bool]:
    """Minimise x @ A @ x / 2 - b @ x by gradient descent.

    Args:
        A: shape (d, d), floats or whole numbers, not necessarily symmetric.
        b: shape (d,).
        start: where to begin, shape (d,).
        learning_rate: what the gradient is multiplied by.
        max_steps: how many steps to take at most, at least 0.
        tolerance: the norm of the gradient at which to stop, at least 0.

    Returns:
        All points visited, shape (m + 1, d), and whether the last one's gradient is within the
        tolerance.
    """
    ...
