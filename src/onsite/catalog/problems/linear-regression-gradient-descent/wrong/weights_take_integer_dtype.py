"""runtime-error: the weights had the dtype of X, which integers make unable to take a fraction."""

import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    n, d = X.shape
    weights, intercept = np.zeros(d, dtype=X.dtype), 0.0
    residuals = X @ weights + intercept - y
    losses = [np.mean(residuals**2)]
    for _ in range(n_steps):
        weights -= learning_rate * 2 / n * (X.T @ residuals)
        intercept -= learning_rate * 2 * residuals.mean()
        residuals = X @ weights + intercept - y
        losses.append(np.mean(residuals**2))
    return weights, intercept, losses
