"""wrong-answer: the features that it was given were its own to centre."""

import numpy as np


def ridge(X, Y, l2):
    x_mean = X.mean(axis=0)
    np.subtract(X, x_mean, out=X, casting="unsafe")
    gram = X.T @ X + l2 * np.eye(X.shape[1])
    weights = np.linalg.solve(gram, X.T @ Y)
    return weights, Y.mean(axis=0) - x_mean @ weights
