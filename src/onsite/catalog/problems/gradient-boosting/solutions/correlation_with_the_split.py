"""A stump is a step between two means; the best one has the largest gap² · n_left n_right / n."""

import numpy as np


class GradientBoosting:
    def __init__(self, n_rounds, learning_rate):
        self.n_rounds, self.learning_rate = n_rounds, learning_rate

    def fit(self, X, y):
        start = float(np.mean(y))
        self.models = [lambda Q: np.full(len(Q), start)]
        losses = [np.var(y)]
        for _ in range(self.n_rounds):
            residuals = y - self.predict(X)
            model = self.weak_learner(X, residuals)
            if model:
                self.models.append(model)
            losses.append(np.mean((y - self.predict(X)) ** 2))
        return np.array(losses)

    def weak_learner(self, X, r):
        n, found = len(r), []
        for j in range(X.shape[1]):
            order = np.argsort(X[:, j], kind="stable")
            x = X[order, j]
            sizes = np.flatnonzero(x[:-1] != x[1:]) + 1
            if sizes.size:
                sums = np.cumsum(r[order])
                left = sums[sizes - 1] / sizes
                right = (sums[-1] - sums[sizes - 1]) / (n - sizes)
                score = (left - right) ** 2 * sizes * (n - sizes)
                at = int(score.argmax())
                cut = x[sizes[at] - 1 : sizes[at] + 1].mean()
                found.append((score[at], j, cut, left[at], right[at]))
        if not found:
            return None
        _, j, cut, left, right = max(found)
        rate = self.learning_rate
        return lambda Q: rate * (left + (right - left) * (Q[:, j] > cut))

    def predict(self, Q):
        return sum(model(Q) for model in self.models)
