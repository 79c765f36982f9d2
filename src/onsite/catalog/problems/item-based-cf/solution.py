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
    rated = ~np.isnan(R)
    means = np.nanmean(R, axis=1)
    S = adjusted_cosine(np.where(rated, R - means[:, None], 0.0), rated)
    completed = R.copy()
    for user, item in np.argwhere(~rated):
        own = np.flatnonzero(rated[user] & (S[item] > 0))
        nearest = own[np.argsort(-S[item, own])[:k]]
        if len(nearest):
            completed[user, item] = np.average(R[user, nearest], weights=S[item, nearest])
        elif rated[:, item].any():
            completed[user, item] = R[rated[:, item], item].mean()
        else:
            completed[user, item] = means[user]
    return S, completed


def adjusted_cosine(D: NDArray[np.float64], rated: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the cosine of each pair of columns over common users; D (n, d) is 0 in the gaps."""
    squares = (D**2).T @ rated  # of item i over the users who have rated item j
    norms = np.sqrt(squares * squares.T)
    S = np.divide(D.T @ D, norms, out=np.zeros_like(norms), where=norms > 0)
    np.fill_diagonal(S, 0.0)
    return S
