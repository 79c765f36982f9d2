"""runtime-error: labels were never negative, as bincount wants them."""

import numpy as np


def gini(counts):
    return 1 - np.sum((counts / counts.sum()) ** 2)


def best_split(X, y):
    n = len(y)
    totals = np.bincount(y)
    if totals.max() == n:
        return None
    best = None
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature])
        values, labels = X[order, feature], y[order]
        left = np.zeros_like(totals)
        for i in range(n - 1):
            left[labels[i]] += 1
            if values[i] == values[i + 1]:
                continue
            share = (i + 1) / n
            gain = gini(totals) - share * gini(left) - (1 - share) * gini(totals - left)
            if best is None or gain > best[2]:
                best = (feature, (values[i] + values[i + 1]) / 2, gain)
    return best
