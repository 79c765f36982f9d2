import numpy as np
from numpy.typing import NDArray


def pairwise_distances(A: NDArray[np.float64], B: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the Euclidean distance of each row of A (m, d) to each of B (n, d), shape (m, n)."""
    ...
