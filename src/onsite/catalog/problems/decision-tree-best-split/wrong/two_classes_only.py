"""wrong-answer: there were two classes, the least label and all others."""

import numpy as np


def best_split(X, y):
    n = len(y)
    classes = np.unique(y)
    if len(classes) == 1:
        return None
    is_first = y == classes[0]
    is_class = np.column_stack([is_first, ~is_first])
    totals = is_class.sum(axis=0)
    best = None
    for feature, column in enumerate(X.T):
        order = np.argsort(column)
        values = column[order]
        last = np.flatnonzero(values[1:] != values[:-1])
        if not last.size:
            continue
        left = is_class[order].cumsum(axis=0)[last]
        right = totals - left
        sizes = last + 1
        pure = (left**2).sum(axis=1) / sizes + (right**2).sum(axis=1) / (n - sizes)
        gains = pure / n - np.sum((totals / n) ** 2)
        i = gains.argmax()
        if best is None or gains[i] > best[2]:
            best = (feature, (values[last[i]] + values[last[i] + 1]) / 2, gains[i])
    return best
