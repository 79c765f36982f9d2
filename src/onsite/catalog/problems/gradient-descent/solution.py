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

    Returns:
        All points visited, shape (m + 1, d), and whether the last one's gradient is within the
        tolerance.
    """
    symmetric = (A + A.T) / 2  # the other part of A adds nothing to x @ A @ x
    path = [start]
    while True:
        gradient = symmetric @ path[-1] - b
        converged = np.linalg.norm(gradient) <= tolerance
        if converged or len(path) > max_steps:
            return np.array(path, dtype=float), bool(converged)
        path.append(path[-1] - learning_rate * gradient)
