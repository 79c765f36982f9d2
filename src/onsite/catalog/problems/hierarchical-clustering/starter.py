import numpy as np
from numpy.typing import NDArray


def agglomerate(
    X: NDArray[np.float64], k: int, linkage: str
) -> tuple[NDArray[np.int64], list[float]]:
    """Merge the two nearest clusters until k are left.

    Args:
        X: the points, shape (n, d); each begins as a cluster.
        k: how many clusters to end with, from 1 to n.
        linkage: "single", "complete" or "average".

    Returns:
        Each row's cluster, shape (n,), under any names; the distance at each of n - k merges.
    """
    ...
