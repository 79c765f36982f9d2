import numpy as np
from numpy.typing import NDArray


def complete_ratings(
    R: NDArray[np.float64], k: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Fill every gap of a table of ratings from the items most like it.

    Args:
        R: users by items, shape (n, d); NaN where there is no rating.
        k: the largest number of neighbours, at least 1.

    Returns:
        The items' similarities, shape (d, d), and the completed table, shape (n, d).
    """
    ...
