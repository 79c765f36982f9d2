import numpy as np


def best_split(X, y):
    """By a table of counts, distinct value by class, whose running sums are the left sides."""
    _, codes = np.unique(y, return_inverse=True)
    k = codes.max() + 1
    if k == 1:
        return None
    best = (-1, 0.0, -np.inf)
    for feature in range(X.shape[1]):
        values, groups = np.unique(X[:, feature], return_inverse=True)
        if len(values) == 1:
            continue
        table = np.bincount(groups * k + codes, minlength=len(values) * k).reshape(-1, k)
        left = np.cumsum(table, axis=0)[:-1]
        right = table.sum(axis=0) - left
        children = (side_weight(left) * gini(left) + side_weight(right) * gini(right)) / len(y)
        at = int(np.argmin(children))
        gain = float(gini(table.sum(axis=0, keepdims=True))[0] - children[at])
        if gain > best[2]:
            best = (feature, float(values[at] + values[at + 1]) / 2, gain)
    return best if best[0] >= 0 else None


def side_weight(counts):
    return counts.sum(axis=1)


def gini(counts):
    shares = counts / counts.sum(axis=1, keepdims=True)
    return 1 - (shares**2).sum(axis=1)
