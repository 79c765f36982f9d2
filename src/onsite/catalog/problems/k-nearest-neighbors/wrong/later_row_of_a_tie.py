"""wrong-answer: of equally distant rows the later one were nearer."""

from collections import Counter

import numpy as np


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.X, self.y = X, y

    def predict(self, Q):
        closeness = -((Q[:, None] - self.X) ** 2).sum(axis=2)
        nearest = np.argsort(closeness, axis=1, kind="stable")[:, ::-1][:, : self.k]
        return np.array([Counter(row.tolist()).most_common(1)[0][0] for row in self.y[nearest]])
