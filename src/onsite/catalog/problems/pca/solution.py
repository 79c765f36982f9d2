import numpy as np
from numpy.typing import NDArray


def pca(X: NDArray[np.float64], k: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Project samples on their first k principal directions, by the SVD of the centred data.

    With centred = U S Vᵀ the covariance is V S² Vᵀ / (n - 1): the rows of Vᵀ are the directions,
    the largest first.

    Returns:
        The scores, shape (n, k), and the variance of each of their columns, shape (k,).
    """
    centred = X - X.mean(axis=0)
    _, singular, directions = np.linalg.svd(centred, full_matrices=False)
    return centred @ directions[:k].T, singular[:k] ** 2 / (len(X) - 1)
