"""wrong-answer: exp(z) / (1 + exp(z)) were a number for every z, though it is inf / inf at 1000."""

import numpy as np


def fit(X, y, l2):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(1000):
        e = np.exp(X @ weights + intercept)
        residuals = e / (1 + e) - y
        weights -= 0.5 * (X.T @ residuals / len(y) + l2 * weights)
        intercept -= 0.5 * residuals.mean()
    return weights, intercept
