"""wrong-answer: the k most similar users were chosen before asking who had rated the item."""

import numpy as np


def predict_rating(R, user, item, k):
    means = np.nanmean(R, axis=1)
    deviations = R - means[:, None]
    everyone = [(similarity(deviations[user], row), i) for i, row in enumerate(deviations)]
    nearest = [i for _, i in sorted(everyone, reverse=True) if i != user][:k]
    neighbours = []
    for other in [i for i in nearest if not np.isnan(R[i, item])]:
        weight = similarity(deviations[user], deviations[other])
        if weight > 0:
            neighbours.append((weight, deviations[other, item]))
    if not neighbours:
        return means[user]
    weights, ratings = np.array(sorted(neighbours, reverse=True)[:k]).T
    return means[user] + weights @ ratings / weights.sum()


def similarity(a, b):
    common = ~np.isnan(a + b)
    a, b = a[common], b[common]
    norms = np.linalg.norm(a) * np.linalg.norm(b)
    return a @ b / norms if norms > 0 else 0.0
