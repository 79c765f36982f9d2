"""wrong-answer: the intercept's gradient were taken after the weights have moved."""

import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    losses = [np.mean((X @ weights + intercept - y) ** 2)]
    for _ in range(n_steps):
        residuals = X @ weights + intercept - y
        weights -= learning_rate * 2 * (X.T @ residuals) / len(y)
        residuals = X @ weights + intercept - y
        intercept -= learning_rate * 2 * residuals.mean()
        losses.append(np.mean((X @ weights + intercept - y) ** 2))
    return weights, intercept, losses
