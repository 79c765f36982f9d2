"""wrong-answer: one mean of all targets stood for the mean of each."""

import numpy as np


def ridge(X, Y, l2):
    x_mean, y_mean = X.mean(axis=0), Y.mean()
    centred = X - x_mean
    gram = centred.T @ centred + l2 * np.eye(X.shape[1])
    weights = np.linalg.solve(gram, centred.T @ (Y - y_mean))
    return weights, y_mean - x_mean @ weights
