"""time-limit: both sides were counted anew for every threshold."""

import numpy as np


def gini(labels):
    _, counts = np.unique(labels, return_counts=True)
    return 1 - np.sum((counts / len(labels)) ** 2)


def best_split(X, y):
    best = None
    if len(np.unique(y)) == 1:
        return None
    for feature in range(X.shape[1]):
        values = np.unique(X[:, feature])
        for threshold in (values[:-1] + values[1:]) / 2:
            is_left = X[:, feature] <= threshold
            left, right = y[is_left], y[~is_left]
            share = len(left) / len(y)
            gain = gini(y) - share * gini(left) - (1 - share) * gini(right)
            if best is None or gain > best[2]:
                best = (feature, threshold, gain)
    return best
