"""wrong-answer: the increase were relative to the error before."""

import numpy as np


def permutation_importance(weights, X, y, permutations):
    def error(table, target):
        return ((table @ weights - target) ** 2).mean()

    before = error(X, y)
    increases = np.empty((len(permutations), X.shape[1]))
    for r, order in enumerate(permutations):
        for j in range(X.shape[1]):
            table = X.copy()
            table[:, j] = X[order, j]
            increases[r, j] = (error(table, y) - before) / max(before, 1e-12)
    return increases.mean(axis=0), increases.std(axis=0)
