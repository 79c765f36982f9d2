"""runtime-error: exp could take any number."""

import math

import numpy as np


def fit(X, y, l2):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(500):
        scores = X @ weights + intercept
        residuals = np.array([1 / (1 + math.exp(-score)) for score in scores]) - y
        weights -= 0.5 * (X.T @ residuals / len(y) + l2 * weights)
        intercept -= 0.5 * residuals.mean()
    return weights, intercept
