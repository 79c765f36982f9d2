import numpy as np
from numpy.typing import NDArray


def pca(X: NDArray[np.float64], k: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Project samples on their first k principal directions.

    Args:
        X: the samples, shape (n, d), n at least 2.
        k: how many directions to keep, at most min(n, d).

    Returns:
        The scores, shape (n, k), and the variance of each of their columns, shape (k,).
    """
    ...
