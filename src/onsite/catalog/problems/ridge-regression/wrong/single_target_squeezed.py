"""wrong-answer: a single target needed no axis of its own."""

import numpy as np


def ridge(X, Y, l2):
    x_mean = X.mean(axis=0)
    centred = X - x_mean
    gram = centred.T @ centred + l2 * np.eye(X.shape[1])
    weights = np.linalg.solve(gram, centred.T @ Y)
    intercepts = Y.mean(axis=0) - x_mean @ weights
    if Y.shape[1] == 1:
        return weights[:, 0], intercepts[0]
    return weights, intercepts
