"""wrong-answer: the squared errors were averaged, so the penalty weighs n times as much."""

import numpy as np


def ridge(X, Y, l2):
    x_mean = X.mean(axis=0)
    centred = X - x_mean
    gram = centred.T @ centred / len(X) + l2 * np.eye(X.shape[1])
    weights = np.linalg.solve(gram, centred.T @ Y / len(X))
    return weights, Y.mean(axis=0) - x_mean @ weights
