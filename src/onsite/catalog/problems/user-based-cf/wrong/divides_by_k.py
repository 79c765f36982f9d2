"""wrong-answer: there were always k neighbours."""

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
    return means[user] + weights @ ratings / k


def similarity(a, b):
    common = ~np.isnan(a + b)
    a, b = a[common], b[common]
    norms = np.linalg.norm(a) * np.linalg.norm(b)
    return a @ b / norms if norms > 0 else 0.0
