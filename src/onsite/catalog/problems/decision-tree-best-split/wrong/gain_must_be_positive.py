"""bad-output: a split had to gain something, so that XOR gives None."""

import numpy as np


def best_split(X, y):
    n = len(y)
    classes = np.unique(y)
    is_class = y[:, None] == classes
    totals = is_class.sum(axis=0)
    best, best_gain = None, 1e-12
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature])
        values = X[order, feature]
        left = is_class[order].cumsum(axis=0)
        for i in np.flatnonzero(values[1:] != values[:-1]):
            right = totals - left[i]
            pure = (left[i] ** 2).sum() / (i + 1) + (right**2).sum() / (n - i - 1)
            gain = pure / n - ((totals / n) ** 2).sum()
            if gain > best_gain:
                best, best_gain = (feature, (values[i] + values[i + 1]) / 2, gain), gain
    return best
