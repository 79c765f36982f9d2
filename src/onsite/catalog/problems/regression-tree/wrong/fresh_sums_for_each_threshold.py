"""time-limit: there were time to split the rows anew for each threshold."""

import numpy as np


class RegressionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X, y):
        self.root = self.grow(X, y, 0)

    def grow(self, X, y, depth):
        best, lowest = None, ((y - y.mean()) ** 2).sum() - 1e-6
        for column in range(X.shape[1] if depth < self.max_depth else 0):
            values = np.unique(X[:, column])
            for threshold in (values[:-1] + values[1:]) / 2:
                left = X[:, column] <= threshold
                if min(left.sum(), (~left).sum()) >= self.min_leaf:
                    error = sum(((side - side.mean()) ** 2).sum() for side in (y[left], y[~left]))
                    if error < lowest:
                        best, lowest = (column, threshold), error
        if best is None:
            return y.mean()
        left = X[:, best[0]] <= best[1]
        below = self.grow(X[left], y[left], depth + 1)
        return *best, below, self.grow(X[~left], y[~left], depth + 1)

    def predict(self, Q):
        out = []
        for query in Q:
            node = self.root
            while isinstance(node, tuple):
                column, threshold, left, right = node
                node = left if query[column] <= threshold else right
            out.append(node)
        return np.array(out)
