import numpy as np
from numpy.typing import NDArray


def power_iteration(
    A: NDArray[np.float64], start: NDArray[np.float64], n_iterations: int
) -> tuple[NDArray[np.float64], list[float]]:
    """Approach the leading eigenvector of a symmetric matrix.

    Returns:
        The last unit vector, shape (d,), and the Rayleigh quotient after each iteration.
    """
    vector = start / np.linalg.norm(start)
    product = A @ vector
    estimates = []
    for _ in range(n_iterations):
        if product.any():
            vector = product / np.linalg.norm(product)
            product = A @ vector
        estimates.append(vector @ product)
    return vector, estimates
