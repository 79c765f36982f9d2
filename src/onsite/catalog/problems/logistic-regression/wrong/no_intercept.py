"""wrong-answer: there were no intercept, and the boundary passed through the origin."""

import numpy as np


def fit(X, y, l2):
    weights = np.zeros(X.shape[1])
    for _ in range(1000):
        residuals = (1 + np.tanh(X @ weights / 2)) / 2 - y
        weights -= 0.5 * (X.T @ residuals / len(y) + l2 * weights)
    return weights, 0.0
