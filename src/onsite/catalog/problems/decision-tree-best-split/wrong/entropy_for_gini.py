"""wrong-answer: impurity were entropy in bits."""

import numpy as np


def entropy(counts):
    shares = counts[counts > 0] / counts.sum()
    return -np.sum(shares * np.log2(shares))


def best_split(X, y):
    n = len(y)
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
            share = (i + 1) / n
            right = totals - left[i]
            gain = entropy(totals) - share * entropy(left[i]) - (1 - share) * entropy(right)
            if best is None or gain > best[2]:
                best = (feature, (values[i] + values[i + 1]) / 2, gain)
    return best
