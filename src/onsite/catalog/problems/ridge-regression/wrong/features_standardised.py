"""wrong-answer: the penalty were on the weights of standardised features."""

import numpy as np


def ridge(X, Y, l2):
    x_mean, scale = X.mean(axis=0), X.std(axis=0)
    scale = np.where(scale > 0, scale, 1.0)
    Z = (X - x_mean) / scale
    weights = np.linalg.solve(Z.T @ Z + l2 * np.eye(X.shape[1]), Z.T @ Y) / scale[:, None]
    return weights, Y.mean(axis=0) - x_mean @ weights
