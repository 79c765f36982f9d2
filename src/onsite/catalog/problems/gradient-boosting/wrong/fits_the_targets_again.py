"""wrong-answer: each stump were fitted to the targets and not to the residuals."""

import numpy as np


class GradientBoosting:
    def __init__(self, n_rounds, learning_rate):
        self.n_rounds, self.learning_rate = n_rounds, learning_rate

    def fit(self, X, y):
        self.mean = y.mean()
        self.stumps = []
        residuals = y - self.mean
        losses = [(residuals**2).mean()]
        for _ in range(self.n_rounds):
            stump = fit_stump(X, y - self.mean)
            self.stumps.append(stump)
            residuals = residuals - self.learning_rate * answers(stump, X)
            losses.append((residuals**2).mean())
        return losses

    def predict(self, Q):
        total = np.full(len(Q), self.mean)
        for stump in self.stumps:
            total += self.learning_rate * answers(stump, Q)
        return total


def answers(stump, X):
    column, threshold, left, right = stump
    return np.where(X[:, column] <= threshold, left, right)


def fit_stump(X, targets):
    best, smallest = (0, 0.0, 0.0, 0.0), np.inf
    for column in range(X.shape[1]):
        values = np.unique(X[:, column])
        for threshold in (values[:-1] + values[1:]) / 2:
            left = X[:, column] <= threshold
            stump = (column, threshold, targets[left].mean(), targets[~left].mean())
            error = ((targets - answers(stump, X)) ** 2).sum()
            if error < smallest:
                best, smallest = stump, error
    return best
