import numpy as np
from numpy.typing import NDArray


def k_means_plus_plus(
    X: NDArray[np.float64], k: int, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Choose k rows as centres, each with probability proportional to its D².

    Args:
        X: the points, shape (n, d).
        k: how many rows to choose, from 1 to n.
        rng: where every random number comes from.

    Returns:
        The positions of the chosen rows in the order of choice, shape (k,); all different.
    """
    ...
