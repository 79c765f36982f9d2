"""wrong-answer: of equally distant rows any might be taken, and neighbours came in no order."""

from collections import Counter

import numpy as np


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.X, self.y = X, y

    def predict(self, Q):
        squared = ((Q[:, None] - self.X) ** 2).sum(axis=2)
        k = min(self.k, len(self.X))
        nearest = np.argpartition(squared, k - 1, axis=1)[:, :k]
        return np.array([Counter(row.tolist()).most_common(1)[0][0] for row in self.y[nearest]])
