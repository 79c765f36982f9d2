"""wrong-answer: a feature were removed instead of shuffled."""

import numpy as np


def permutation_importance(weights, X, y, permutations):
    def error(table, target):
        return ((table @ weights - target) ** 2).mean()

    before = error(X, y)
    increases = np.empty((len(permutations), X.shape[1]))
    for r, _order in enumerate(permutations):
        for j in range(X.shape[1]):
            table = X.copy()
            table[:, j] = 0.0
            increases[r, j] = error(table, y) - before
    return increases.mean(axis=0), increases.std(axis=0)
