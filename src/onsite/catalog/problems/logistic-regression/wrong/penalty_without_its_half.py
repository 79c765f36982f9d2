"""wrong-answer: the penalty had no half in front, so its gradient is twice as large."""

import numpy as np


def fit(X, y, l2):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(1000):
        residuals = (1 + np.tanh((X @ weights + intercept) / 2)) / 2 - y
        weights -= 0.3 * (X.T @ residuals / len(y) + 2 * l2 * weights)
        intercept -= 0.3 * residuals.mean()
    return weights, intercept
