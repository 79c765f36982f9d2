"""wrong-answer: rows of one class were worth splitting."""

import numpy as np


def best_split(X, y):
    n = len(y)
    is_class = y[:, None] == np.unique(y)
    totals = is_class.sum(axis=0)
    best = None
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature])
        values = X[order, feature]
        left = is_class[order].cumsum(axis=0)
        for i in np.flatnonzero(values[1:] != values[:-1]):
            right = totals - left[i]
            pure = (left[i] ** 2).sum() / (i + 1) + (right**2).sum() / (n - i - 1)
            gain = pure / n - ((totals / n) ** 2).sum()
            if best is None or gain > best[2]:
                best = (feature, (values[i] + values[i + 1]) / 2, gain)
    return best
