"""wrong-answer: a leaf answered the median."""

import numpy as np


class RegressionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X, y):
        self.root = self.grow(X, y, 0)

    def grow(self, X, y, depth):
        split = self.best_split(X, y - y.mean()) if depth < self.max_depth else None
        if split is None:
            return np.median(y)
        column, threshold = split
        left = X[:, column] <= threshold
        below = self.grow(X[left], y[left], depth + 1)
        return column, threshold, below, self.grow(X[~left], y[~left], depth + 1)

    def best_split(self, X, y):
        n = len(y)
        sizes = np.arange(1, n)
        best, largest = None, 1e-6
        for column in range(X.shape[1]):
            order = X[:, column].argsort()
            values = X[order, column]
            sums = y[order].cumsum()[:-1]
            allowed = values[:-1] < values[1:]
            allowed &= np.minimum(sizes, n - sizes) >= self.min_leaf
            gains = np.where(allowed, sums**2 * (1 / sizes + 1 / (n - sizes)), -np.inf)
            if gains.max(initial=-np.inf) > largest:
                last = gains.argmax()
                largest = gains[last]
                best = column, values[last : last + 2].mean()
        return best

    def predict(self, Q):
        out = []
        for query in Q:
            node = self.root
            while isinstance(node, tuple):
                column, threshold, left, right = node
                node = left if query[column] <= threshold else right
            out.append(node)
        return np.array(out)
