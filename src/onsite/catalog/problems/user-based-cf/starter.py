import numpy as np


def predict_rating(R: np.ndarray, user: int, item: int, k: int) -> float:
    """Predict a rating by the k most similar users who have rated the item.

    Args:
        R: users by items, shape (n, d); NaN where there is no rating.
        user: a row of R.
        item: a column of R that the user has not rated.
        k: the largest number of neighbours, at least 1.

    Returns:
        The user's mean plus the neighbours' weighted mean deviation.
    """
    ...
