"""wrong-answer: each norm ran over all of that user's items."""

import numpy as np


def predict_rating(R, user, item, k):
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


def similarity(a, b):
    common = ~np.isnan(a + b)
    norms = np.sqrt(np.nansum(a**2) * np.nansum(b**2))
    a, b = a[common], b[common]
    return a @ b / norms if norms > 0 else 0.0
