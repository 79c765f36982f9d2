"""All stumps as columns of one 0/1 matrix: two products give every stump's gain."""

import numpy as np


class GradientBoosting:
    def __init__(self, n_rounds, learning_rate):
        self.n_rounds, self.learning_rate = n_rounds, learning_rate

    def fit(self, X, y):
        cuts = [
            (j, (low + high) / 2)
            for j in range(X.shape[1])
            for low, high in zip(np.unique(X[:, j])[:-1], np.unique(X[:, j])[1:], strict=True)
        ]
        sides = np.array([X[:, j] < cut for j, cut in cuts], dtype=float).reshape(-1, len(y))
        sizes = sides.sum(axis=1)
        self.base = np.average(y)
        self.parts = []
        F = np.full(len(y), self.base)
        losses = [float(np.mean((y - F) ** 2))]
        for _ in range(self.n_rounds):
            r = y - F
            if cuts:
                sums = sides @ r
                rest = r.sum() - sums
                at = np.argmax(sums**2 / sizes + rest**2 / (len(y) - sizes))
                left, right = sums[at] / sizes[at], rest[at] / (len(y) - sizes[at])
                self.parts.append((cuts[at], self.learning_rate * left, self.learning_rate * right))
                F = F + self.learning_rate * np.where(sides[at] > 0, left, right)
            losses.append(float(np.mean((y - F) ** 2)))
        return losses

    def predict(self, Q):
        out = np.full(len(Q), self.base)
        for (j, cut), left, right in self.parts:
            out += np.where(Q[:, j] > cut, right, left)
        return out
