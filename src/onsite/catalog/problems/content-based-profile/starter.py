import numpy as np
from numpy.typing import NDArray


def recommend(
    F: NDArray[np.float64],
    rated: NDArray[np.int64],
    ratings: NDArray[np.float64],
    neutral: float,
    n: int,
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]:
    """Recommend the items whose features are most like what one user has liked.

    Args:
        F: the features of each item, shape (m, d).
        rated: positions in F of the items that the user has rated, shape (r,).
        ratings: their ratings, shape (r,).
        neutral: the rating that says neither like nor dislike.
        n: the largest number of recommendations, at least 1.

    Returns:
        The profile, shape (d,); the recommended positions, best first, and their scores.
    """
    ...
