"""wrong-answer: a hundred steps of 0.01 were enough."""

import numpy as np


def fit(X, y, l2):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(100):
        residuals = (1 + np.tanh((X @ weights + intercept) / 2)) / 2 - y
        weights -= 0.01 * (X.T @ residuals / len(y) + l2 * weights)
        intercept -= 0.01 * residuals.mean()
    return weights, intercept
