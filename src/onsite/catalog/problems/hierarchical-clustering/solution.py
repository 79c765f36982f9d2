import numpy as np
from numpy.typing import NDArray


def agglomerate(
    X: NDArray[np.float64], k: int, linkage: str
) -> tuple[NDArray[np.int64], list[float]]:
    """Merge the two nearest clusters until k are left, by Lance and Williams' (1967) updates.

    Returns:
        Each row's cluster, named by one of its rows; the distance at each of n - k merges.
    """
    n = len(X)
    distance = np.linalg.norm(X[:, None] - X, axis=2)
    np.fill_diagonal(distance, np.inf)
    labels = np.arange(n)
    heights = []
    while len(heights) < n - k:
        i, j = divmod(distance.argmin(), n)
        heights.append(distance[i, j])
        merged = join(distance[i], distance[j], (labels == i).sum(), (labels == j).sum(), linkage)
        distance[i] = distance[:, i] = merged
        distance[j] = distance[:, j] = distance[i, i] = np.inf
        labels[labels == j] = i
    return labels, heights


def join(
    one: NDArray[np.float64], other: NDArray[np.float64], n_one: int, n_other: int, linkage: str
) -> NDArray[np.float64]:
    """Return the distances of a merged cluster from those of its parts, of given sizes."""
    if linkage == "single":
        return np.minimum(one, other)
    if linkage == "complete":
        return np.maximum(one, other)
    return (n_one * one + n_other * other) / (n_one + n_other)
