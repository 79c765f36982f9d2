"""wrong-answer: the rows' own squares were left out of the expanded distance."""

from collections import Counter

import numpy as np


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.X, self.y = X, y

    def predict(self, Q):
        squared = (Q**2).sum(axis=1)[:, None] - 2 * Q @ self.X.T
        nearest = np.argsort(squared, axis=1, kind="stable")[:, : self.k]
        return np.array([Counter(row.tolist()).most_common(1)[0][0] for row in self.y[nearest]])
