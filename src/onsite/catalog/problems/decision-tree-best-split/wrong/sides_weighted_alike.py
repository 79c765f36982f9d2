"""wrong-answer: both sides weighed one half, however many rows each has."""

import numpy as np


def gini(counts):
    return 1 - ((counts / counts.sum(axis=-1, keepdims=True)) ** 2).sum(axis=-1)


def best_split(X, y):
    classes = np.unique(y)
    if len(classes) == 1:
        return None
    is_class = y[:, None] == classes
    totals = is_class.sum(axis=0)
    best = None
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature])
        values = X[order, feature]
        left = is_class[order].cumsum(axis=0)
        for i in np.flatnonzero(values[1:] != values[:-1]):
            gain = gini(totals) - (gini(left[i]) + gini(totals - left[i])) / 2
            if best is None or gain > best[2]:
                best = (feature, (values[i] + values[i + 1]) / 2, gain)
    return best
