import numpy as np
from numpy.typing import NDArray


def dbscan(X: NDArray[np.float64], eps: float, min_points: int) -> NDArray[np.int64]:
    """Cluster points by density (Ester et al. 1996), clusters numbered by their first core row.

    Returns:
        Each row's cluster, from 0, or -1 for noise; shape (n,).
    """
    near = np.linalg.norm(X[:, None] - X, axis=2) <= eps
    core = near.sum(axis=1) >= min_points
    labels = np.full(len(X), -1)
    cluster = 0
    for first in np.flatnonzero(core):
        if labels[first] >= 0:
            continue
        stack = [first]
        while stack:
            reached = near[stack.pop()] & (labels < 0)
            labels[reached] = cluster
            stack.extend(np.flatnonzero(reached & core))  # border points hand nothing on
        cluster += 1
    return labels
