from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray


def mini_batch_k_means(
    batches: Iterator[NDArray[np.float64]], centres: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Let each batch of points move the centres that they are nearest to.

    Args:
        batches: arrays of shape (b, d), b at least 0; can be read once.
        centres: where the centres start, shape (k, d).

    Returns:
        The final centres, shape (k, d), and how many points each has won, shape (k,).
    """
    ...
