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
    units = unit(F)
    profile = unit((ratings - neutral) @ units[rated])
    scores = units @ profile
    scores[rated] = 0.0  # never recommended again
    best = np.argsort(-scores, kind="stable")[:n]
    best = best[scores[best] > 0]
    return profile, best, scores[best]


def unit(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale each vector along the last axis to length 1; a vector of zeros stays as it is."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(lengths > 0, lengths, 1.0)
