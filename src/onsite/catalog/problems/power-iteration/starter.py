import numpy as np
from numpy.typing import NDArray


def power_iteration(
    A: NDArray[np.float64], start: NDArray[np.float64], n_iterations: int
) -> tuple[NDArray[np.float64], list[float]]:
    """Approach the leading eigenvector of a symmetric matrix.

    Args:
        A: shape (d, d), symmetric.
        start: shape (d,), not zero, of any length.
        n_iterations: how often to multiply, at least 0.

    Returns:
        The last unit vector, shape (d,), and the Rayleigh quotient after each iteration.
    """
    ...
