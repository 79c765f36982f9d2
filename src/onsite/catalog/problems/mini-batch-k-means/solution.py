from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray


def mini_batch_k_means(
    batches: Iterator[NDArray[np.float64]], centres: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Let each batch of points move the centres that they are nearest to.

    A centre that moves by (x - c) / n for its n-th point x is the mean of its n points.

    Returns:
        The final centres, shape (k, d), and how many points each has won, shape (k,).
    """
    centres = centres.copy()
    counts = np.zeros(len(centres), dtype=int)
    for X in batches:
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        for j in range(len(centres)):
            members = X[labels == j]
            if len(members):  # a centre without new points stays
                counts[j] += len(members)
                centres[j] += (members - centres[j]).sum(axis=0) / counts[j]
    return centres, counts
