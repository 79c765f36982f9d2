"""wrong-answer: another fit added its rows to those of the first."""

from collections import Counter

import numpy as np


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k
        self.rows, self.labels = [], []

    def fit(self, X, y):
        self.rows.extend(X)
        self.labels.extend(y.tolist())

    def predict(self, Q):
        out = []
        for query in Q:
            squared = [float(((query - row) ** 2).sum()) for row in self.rows]
            order = sorted(range(len(squared)), key=squared.__getitem__)[: self.k]
            out.append(Counter(self.labels[row] for row in order).most_common(1)[0][0])
        return np.array(out)
