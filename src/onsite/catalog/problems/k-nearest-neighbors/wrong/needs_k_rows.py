"""runtime-error: there were always at least k training rows."""

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
            order = np.argsort(((self.X - query) ** 2).sum(axis=1), kind="stable")
            labels = [int(self.y[order[place]]) for place in range(self.k)]
            out.append(Counter(labels).most_common(1)[0][0])
        return np.array(out)
