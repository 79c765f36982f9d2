"""wrong-answer: the answer were the label's place among the sorted labels."""

from collections import Counter

import numpy as np


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.X = X
        _, self.codes = np.unique(y, return_inverse=True)

    def predict(self, Q):
        squared = ((Q[:, None] - self.X) ** 2).sum(axis=2)
        nearest = np.argsort(squared, axis=1, kind="stable")[:, : self.k]
        return np.array([Counter(row.tolist()).most_common(1)[0][0] for row in self.codes[nearest]])
