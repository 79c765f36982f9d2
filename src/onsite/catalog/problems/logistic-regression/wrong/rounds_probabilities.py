"""wrong-answer: only misclassified rows taught anything, as in a perceptron."""

import numpy as np


def fit(X, y, l2):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(1000):
        residuals = (X @ weights + intercept >= 0) - y
        weights -= 0.1 * (X.T @ residuals / len(y) + l2 * weights)
        intercept -= 0.1 * residuals.mean()
    return weights, intercept
