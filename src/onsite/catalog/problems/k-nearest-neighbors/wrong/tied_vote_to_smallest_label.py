"""wrong-answer: a tied vote went to the smallest label."""

import numpy as np


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.X, self.y = X, y

    def predict(self, Q):
        squared = ((Q[:, None] - self.X) ** 2).sum(axis=2)
        nearest = np.argsort(squared, axis=1, kind="stable")[:, : self.k]
        out = []
        for row in self.y[nearest]:
            labels, counts = np.unique(row, return_counts=True)
            out.append(labels[counts.argmax()])
        return np.array(out)
