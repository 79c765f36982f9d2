"""wrong-answer: the k most similar items were chosen before asking which are rated."""

import numpy as np


def complete_ratings(R, k):
    rated = ~np.isnan(R)
    means = np.nanmean(R, axis=1)
    S = adjusted_cosine(np.where(rated, R - means[:, None], 0.0), rated)
    completed = R.copy()
    for user, item in np.argwhere(~rated):
        nearest = np.argsort(-S[item])[:k]
        nearest = nearest[rated[user, nearest] & (S[item, nearest] > 0)]
        if len(nearest):
            completed[user, item] = np.average(R[user, nearest], weights=S[item, nearest])
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
