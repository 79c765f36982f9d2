"""Each node is a function of an index set of the queries, built while growing."""

from itertools import pairwise

import numpy as np


class DecisionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X, y):
        self.answer = self.grow(X, y, self.max_depth)

    def grow(self, X, y, levels):
        labels, codes = np.unique(y, return_inverse=True)
        commonest = labels[np.bincount(codes).argmax()]
        candidates = []
        if levels > 0 and len(labels) > 1:
            for column in range(X.shape[1]):
                values = sorted(set(X[:, column].tolist()))
                for low, high in pairwise(values):
                    left = X[:, column] < high
                    if self.min_leaf <= left.sum() <= len(y) - self.min_leaf:
                        cost = float(round(wrongness(codes[left]) + wrongness(codes[~left]), 7))
                        candidates.append((cost, column, (low + high) / 2))
        if not candidates:
            return lambda Q: np.full(len(Q), commonest)
        _, column, threshold = min(candidates)
        left = X[:, column] <= threshold
        below = self.grow(X[left], y[left], levels - 1)
        above = self.grow(X[~left], y[~left], levels - 1)

        def answer(Q):
            goes_left = Q[:, column] <= threshold
            out = np.empty(len(Q), dtype=y.dtype)
            out[goes_left] = below(Q[goes_left])
            out[~goes_left] = above(Q[~goes_left])
            return out

        return answer

    def predict(self, Q):
        return self.answer(Q)


def wrongness(codes):
    """The impurity times the number of rows."""
    return len(codes) - (np.bincount(codes) ** 2).sum() / len(codes)
