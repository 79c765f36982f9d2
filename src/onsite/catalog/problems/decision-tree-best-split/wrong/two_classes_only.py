"""wrong-answer: there were two classes, the least label and all others."""

import numpy as np


def best_split(X, y):
    n = len(y)
    is_first = y == y.min()
    total = is_first.sum()
    if total == n:
        return None
    best = None
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature])
        values = X[order, feature]
        left = is_first[order].cumsum()
        for i in np.flatnonzero(values[1:] != values[:-1]):
            sizes = i + 1, n - i - 1
            shares = left[i] / sizes[0], (total - left[i]) / sizes[1]
            sides = sum(m / n * 2 * p * (1 - p) for m, p in zip(sizes, shares, strict=True))
            gain = 2 * total / n * (1 - total / n) - sides
            if best is None or gain > best[2]:
                best = (feature, (values[i] + values[i + 1]) / 2, gain)
    return best
