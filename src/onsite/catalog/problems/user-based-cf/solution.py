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
    means = np.nanmean(R, axis=1)
    deviations = R - means[:, None]
    neighbours = []
    for other in np.flatnonzero(~np.isnan(R[:, item])):
        weight = similarity(deviations[user], deviations[other])
        if weight > 0:
            neighbours.append((weight, deviations[other, item]))
    if not neighbours:
        return means[user]
    weights, ratings = np.array(sorted(neighbours, reverse=True)[:k]).T
    return means[user] + weights @ ratings / weights.sum()


def similarity(a: np.ndarray, b: np.ndarray) -> float:
    """Return the cosine of two users' deviations over the items that both have rated."""
    common = ~np.isnan(a + b)
    a, b = a[common], b[common]
    norms = np.linalg.norm(a) * np.linalg.norm(b)
    return a @ b / norms if norms > 0 else 0.0
