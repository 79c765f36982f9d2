"""runtime-error: labels were never negative, as bincount wants them."""

import numpy as np


def best_split(X, y):
    n = len(y)
    totals = np.bincount(y)
    if totals.max() == n:
        return None
    is_class = y[:, None] == np.arange(len(totals))
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
