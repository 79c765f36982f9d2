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
    for feature, column in enumerate(X.T):
        order = np.argsort(column, kind="stable")
        values = column[order]
        last = np.arange(n - 1)
        left = is_class[order].cumsum(axis=0)[last]
        right = totals - left
        sizes = last + 1
        pure = (left**2).sum(axis=1) / sizes + (right**2).sum(axis=1) / (n - sizes)
        gains = pure / n - np.sum((totals / n) ** 2)
        i = gains.argmax()
        if best is None or gains[i] > best[2]:
            best = (feature, (values[last[i]] + values[last[i] + 1]) / 2, gains[i])
    return best
