"""wrong-answer: the added rows held the penalty itself and not its square root."""

import numpy as np


def ridge(X, Y, l2):
    d = X.shape[1]
    x_mean, y_mean = X.mean(axis=0), Y.mean(axis=0)
    A = np.vstack([X - x_mean, l2 * np.eye(d)])
    B = np.vstack([Y - y_mean, np.zeros((d, Y.shape[1]))])
    weights = np.linalg.lstsq(A, B, rcond=None)[0]
    return weights, y_mean - x_mean @ weights
