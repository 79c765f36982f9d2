"""wrong-answer: a vote weighed the more, the nearer the row."""

from collections import Counter

import numpy as np


class KNearestNeighbors:
    def __init__(self, k):
        self.k = k

    def fit(self, X, y):
        self.X, self.y = X, y

    def predict(self, Q):
        out = []
        for query in Q:
            distances = np.linalg.norm(self.X - query, axis=1)
            votes = Counter()
            for row in np.argsort(distances, kind="stable")[: self.k]:
                votes[int(self.y[row])] += 1 / (distances[row] + 1e-9)
            out.append(votes.most_common(1)[0][0])
        return np.array(out)
