"""wrong-answer: the loss had a half in front, so the gradient lost its factor of 2."""

import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    residuals = X @ weights + intercept - y
    losses = [np.mean(residuals**2)]
    for _ in range(n_steps):
        weights -= learning_rate * (X.T @ residuals) / len(y)
        intercept -= learning_rate * residuals.mean()
        residuals = X @ weights + intercept - y
        losses.append(np.mean(residuals**2))
    return weights, intercept, losses
