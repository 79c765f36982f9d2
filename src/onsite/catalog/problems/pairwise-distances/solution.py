import numpy as np
from numpy.typing import NDArray


def pairwise_distances(A: NDArray[np.float64], B: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the Euclidean distance of each row of A (m, d) to each of B (n, d), shape (m, n).

    |a - b|² = |a|² - 2 a·b + |b|², after all points have moved near the origin: far from it the
    three terms are huge and their sum has few digits left.
    """
    centre = B.mean(axis=0)
    A, B = A - centre, B - centre
    squared = (A**2).sum(axis=1)[:, None] - 2 * A @ B.T + (B**2).sum(axis=1)
    return np.sqrt(np.maximum(squared, 0))  # rounding can leave equal rows a negative square
