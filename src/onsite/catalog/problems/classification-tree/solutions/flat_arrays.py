"""Grown with a stack into parallel lists; all queries walk down together, level by level."""

import numpy as np


class DecisionTree:
    def __init__(self, max_depth, min_leaf):
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X, y):
        self.labels, codes = np.unique(y, return_inverse=True)
        onehot = np.eye(len(self.labels))[codes]
        self.nodes = []  # column (-1: leaf), threshold, left child, right child, label's number
        stack = [(np.arange(len(y)), 0, None)]
        while stack:
            rows, depth, parent = stack.pop()
            number = len(self.nodes)
            if parent is not None:
                self.nodes[parent[0]][parent[1]] = number
            totals = onehot[rows].sum(axis=0)
            self.nodes.append([-1, 0.0, number, number, int(totals.argmax())])
            if depth == self.max_depth or np.count_nonzero(totals) == 1:
                continue
            split = self.sweep(X[rows], onehot[rows])
            if split is not None:
                self.nodes[number][:2] = split
                goes_left = X[rows, split[0]] <= split[1]
                stack.append((rows[~goes_left], depth + 1, (number, 3)))
                stack.append((rows[goes_left], depth + 1, (number, 2)))

    def sweep(self, X, onehot):
        n = len(X)
        best = (-np.inf, None)
        for column in range(X.shape[1]):
            order = X[:, column].argsort(kind="stable")
            values = X[order, column]
            sizes = np.arange(1, n)
            allowed = values[1:] > values[:-1]
            allowed &= (sizes >= self.min_leaf) & (n - sizes >= self.min_leaf)
            if not allowed.any():
                continue
            left = onehot[order].cumsum(axis=0)[:-1]
            right = onehot.sum(axis=0) - left
            purity = ((left**2).sum(axis=1) / sizes + (right**2).sum(axis=1) / (n - sizes)) / n
            purity = np.where(allowed, purity, -np.inf)
            at = int(np.argmax(purity > purity.max() - 1e-9))
            if purity[at] > best[0] + 1e-9:
                best = (purity[at], (column, (values[at] + values[at + 1]) / 2))
        return best[1]

    def predict(self, Q):
        column, threshold, left, right, label = (np.array(c) for c in zip(*self.nodes, strict=True))
        at = np.zeros(len(Q), dtype=int)
        while (column[at] >= 0).any():
            goes_left = Q[np.arange(len(Q)), column[at]] <= threshold[at]
            at = np.where(column[at] < 0, at, np.where(goes_left, left[at], right[at]))
        return self.labels[label[at]]
