"""memory-limit: all thresholds were compared with all rows in one table."""

import numpy as np


def best_split(X, y):
    n = len(y)
    classes = np.unique(y)
    if len(classes) == 1:
        return None
    is_class = (y[:, None] == classes).astype(float)
    totals = is_class.sum(axis=0)
    best = None
    for feature in range(X.shape[1]):
        values = np.unique(X[:, feature])
        if len(values) == 1:
            continue
        thresholds = (values[:-1] + values[1:]) / 2
        is_left = (X[:, feature] <= thresholds[:, None]).astype(float)
        left, sizes = is_left @ is_class, is_left.sum(axis=1)
        right = totals - left
        pure = (left**2).sum(axis=1) / sizes + (right**2).sum(axis=1) / (n - sizes)
        at = pure.argmax()
        gain = pure[at] / n - ((totals / n) ** 2).sum()
        if best is None or gain > best[2]:
            best = (feature, thresholds[at], gain)
    return best
