"""The gain as the squared difference of the two means; queries are parted in groups."""

import numpy as np


class RegressionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X, y):
        self.shift = np.median(y)
        self.root = self.node(X, y - self.shift, 0)

    def node(self, X, y, depth):
        n, low = len(y), self.min_leaf
        node = {"mean": y.mean()}
        if depth == self.max_depth or n < 2 * low:
            return node
        order = X.argsort(axis=0)
        values = np.take_along_axis(X, order, axis=0)
        sums = y[order].cumsum(axis=0)
        sizes = np.arange(low, n - low + 1)[:, None]
        left = sums[low - 1 : n - low] / sizes
        right = (y.sum() - sums[low - 1 : n - low]) / (n - sizes)
        gain = (left - right) ** 2 * sizes * (n - sizes) / n
        gain[values[low - 1 : n - low] == values[low : n - low + 1]] = 0
        row, column = np.unravel_index(gain.argmax(), gain.shape)
        if gain[row, column] > 1e-6:
            node["column"] = column
            node["threshold"] = values[row + low - 1 : row + low + 1, column].mean()
            is_left = X[:, column] < node["threshold"]
            node["left"] = self.node(X[is_left], y[is_left], depth + 1)
            node["right"] = self.node(X[~is_left], y[~is_left], depth + 1)
        return node

    def predict(self, Q):
        out = np.empty(len(Q))
        self.spread(self.root, Q, np.arange(len(Q)), out)
        return out + self.shift

    def spread(self, node, Q, rows, out):
        if "column" not in node:
            out[rows] = node["mean"]
            return
        is_left = Q[rows, node["column"]] < node["threshold"]
        self.spread(node["left"], Q, rows[is_left], out)
        self.spread(node["right"], Q, rows[~is_left], out)
