import numpy as np
from numpy.typing import NDArray


def dbscan(X: NDArray[np.float64], eps: float, min_points: int) -> NDArray[np.int64]:
    """Cluster points by density.

    Args:
        X: the points, shape (n, d).
        eps: the largest distance of neighbours, above 0.
        min_points: neighbours (the point itself among them) that make a core point, at least 1.

    Returns:
        Each row's cluster, from 0, or -1 for noise; shape (n,).
    """
    ...
