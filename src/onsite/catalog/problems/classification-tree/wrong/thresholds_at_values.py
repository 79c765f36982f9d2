"""wrong-answer: thresholds were the values themselves and not the places midway."""

import numpy as np


class DecisionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X, y):
        self.root = self.grow(X, y, 0)

    def grow(self, X, y, depth):
        split = self.best_split(X, y) if depth < self.max_depth and gini(y) > 0 else None
        if split is None:
            labels, counts = np.unique(y, return_counts=True)
            return labels[counts.argmax()]
        column, threshold = split
        left = X[:, column] <= threshold
        below = self.grow(X[left], y[left], depth + 1)
        return column, threshold, below, self.grow(X[~left], y[~left], depth + 1)

    def best_split(self, X, y):
        best, lowest = None, np.inf
        for column in range(X.shape[1]):
            values = np.unique(X[:, column])
            for threshold in values[:-1]:
                left = X[:, column] <= threshold
                if min(left.sum(), (~left).sum()) < self.min_leaf:
                    continue
                impurity = left.mean() * gini(y[left]) + (~left).mean() * gini(y[~left])
                if impurity < lowest - 1e-9:
                    best, lowest = (column, threshold), impurity
        return best

    def predict(self, Q):
        labels = []
        for query in Q:
            node = self.root
            while isinstance(node, tuple):
                column, threshold, left, right = node
                node = left if query[column] <= threshold else right
            labels.append(node)
        return np.array(labels)


def gini(y):
    _, counts = np.unique(y, return_counts=True)
    return 1 - ((counts / len(y)) ** 2).sum()
