"""wrong-answer: the penalty were added to every cell of the Gram matrix, not to its diagonal."""

import numpy as np


def ridge(X, Y, l2):
    x_mean = X.mean(axis=0)
    centred = X - x_mean
    weights = np.linalg.pinv(centred.T @ centred + l2) @ (centred.T @ Y)
    return weights, Y.mean(axis=0) - x_mean @ weights
