"""wrong-answer: every position of the sorted rows were a cut, even between equal values."""

import numpy as np


def best_split(X, y):
    n = len(y)
    classes = np.unique(y)
    if len(classes) == 1 or not np.ptp(X, axis=0).any():
        return None
    is_class = y[:, None] == classes
    totals = is_class.sum(axis=0)
    best = None
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature], kind="stable")
        values = X[order, feature]
        left = is_class[order].cumsum(axis=0)
        for i in range(n - 1):
            right = totals - left[i]
            pure = (left[i] ** 2).sum() / (i + 1) + (right**2).sum() / (n - i - 1)
            gain = pure / n - ((totals / n) ** 2).sum()
            if best is None or gain > best[2]:
                best = (feature, (values[i] + values[i + 1]) / 2, gain)
    return best
