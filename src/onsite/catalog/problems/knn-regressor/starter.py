import numpy as np
from numpy.typing import NDArray


def knn_regress(
    X: NDArray[np.float64], y: NDArray[np.float64], Q: NDArray[np.float64], k: int
) -> NDArray[np.float64]:
    """Predict by the mean of the k nearest rows' targets, weighted by 1 / distance.

    Args:
        X: the training rows, shape (n, d).
        y: their targets, shape (n,).
        Q: the queries, shape (m, d).
        k: how many neighbours count, at least 1; all rows where it exceeds n.

    Returns:
        The predictions, shape (m,).
    """
    ...
