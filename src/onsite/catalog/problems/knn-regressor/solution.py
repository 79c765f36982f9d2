import numpy as np
from numpy.typing import NDArray


def knn_regress(
    X: NDArray[np.float64], y: NDArray[np.float64], Q: NDArray[np.float64], k: int
) -> NDArray[np.float64]:
    """Predict by the mean of the k nearest rows' targets, weighted by 1 / distance.

    Rows at distance 0 from a query, if any are among its neighbours, share its weight alone.

    Returns:
        The predictions, shape (m,).
    """
    distances = np.sqrt(((Q[:, None] - X) ** 2).sum(axis=2))
    # A stable sort leaves equally distant rows in their order.
    nearest = distances.argsort(axis=1, kind="stable")[:, :k]
    distances = np.take_along_axis(distances, nearest, axis=1)
    hits = distances == 0
    with np.errstate(divide="ignore"):  # 1 / 0 is replaced where it occurs
        weights = np.where(hits.any(axis=1, keepdims=True), hits, 1.0 / distances)
    return (weights * y[nearest]).sum(axis=1) / weights.sum(axis=1)
