"""Squared errors of both sides by running means (Welford), forwards and backwards."""

import numpy as np


class RegressionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X, y):
        self.splits, self.means = {}, {}
        todo = [(1, X, y)]  # node i has the children 2i and 2i + 1
        while todo:
            node, X, y = todo.pop()
            self.means[node] = float(np.mean(y))
            found = self.search(X, y) if node.bit_length() <= self.max_depth else None
            if found is not None:
                column, threshold = self.splits[node] = found
                goes_left = X[:, column] < threshold
                todo.append((2 * node, X[goes_left], y[goes_left]))
                todo.append((2 * node + 1, X[~goes_left], y[~goes_left]))

    def search(self, X, y):
        n = len(y)
        own = float(np.square(y - y.mean()).sum())
        best, found = own - 1e-6, None
        for column in range(X.shape[1]):
            order = np.argsort(X[:, column], kind="stable")
            values = X[order, column].tolist()
            left, right = errors(y[order].tolist()), errors(y[order][::-1].tolist())
            for size in range(self.min_leaf, n - self.min_leaf + 1):
                if values[size - 1] < values[size] and left[size] + right[n - size] < best:
                    best = left[size] + right[n - size]
                    found = column, (values[size - 1] + values[size]) / 2
        return found

    def predict(self, Q):
        nodes = [1] * len(Q)
        for i, query in enumerate(Q):
            while nodes[i] in self.splits:
                column, threshold = self.splits[nodes[i]]
                nodes[i] = 2 * nodes[i] + int(query[column] > threshold)
        return np.array([self.means[node] for node in nodes])


def errors(targets):
    """The squared error about the mean of each prefix, the empty one first."""
    out, mean, error = [0.0], 0.0, 0.0
    for count, target in enumerate(targets, start=1):
        step = target - mean
        mean += step / count
        error += step * (target - mean)
        out.append(error)
    return out
