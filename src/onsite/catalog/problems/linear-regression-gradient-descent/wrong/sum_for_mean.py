"""wrong-answer: the gradient were that of the summed squares, not of their mean."""

import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    residuals = X @ weights + intercept - y
    losses = [np.mean(residuals**2)]
    for _ in range(n_steps):
        weights -= learning_rate * 2 * (X.T @ residuals)
        intercept -= learning_rate * 2 * residuals.sum()
        residuals = X @ weights + intercept - y
        losses.append(np.mean(residuals**2))
    return weights, intercept, losses
