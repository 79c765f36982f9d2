"""One working copy, whose column is put back after each round."""

import numpy as np


def permutation_importance(weights, X, y, permutations):
    table = np.array(X)
    errors = [[] for _ in range(X.shape[1])]
    for j in range(X.shape[1]):
        for order in permutations:
            table[:, j] = np.take(X[:, j], order)
            errors[j].append(np.mean(np.square(y - table @ weights)))
        table[:, j] = X[:, j]
    means = [np.mean(row) - np.mean(np.square(y - X @ weights)) for row in errors]
    return means, [np.std(row) for row in errors]
