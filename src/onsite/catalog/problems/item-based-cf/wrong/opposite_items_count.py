"""wrong-answer: items of negative similarity were neighbours too."""

import numpy as np


def complete_ratings(R, k):
    rated = ~np.isnan(R)
    means = np.nanmean(R, axis=1)
    S = adjusted_cosine(np.where(rated, R - means[:, None], 0.0), rated)
    completed = R.copy()
    for user, item in np.argwhere(~rated):
        own = np.flatnonzero(rated[user] & (S[item] != 0))
        nearest = own[np.argsort(-np.abs(S[item, own]))[:k]]
        if len(nearest):
            completed[user, item] = (
                S[item, nearest] @ R[user, nearest] / np.abs(S[item, nearest]).sum()
            )
        elif rated[:, item].any():
            completed[user, item] = R[rated[:, item], item].mean()
        else:
            completed[user, item] = means[user]
    return S, completed


def adjusted_cosine(D, rated):
    squares = (D**2).T @ rated
    norms = np.sqrt(squares * squares.T)
    S = np.divide(D.T @ D, norms, out=np.zeros_like(norms), where=norms > 0)
    np.fill_diagonal(S, 0.0)
    return S
