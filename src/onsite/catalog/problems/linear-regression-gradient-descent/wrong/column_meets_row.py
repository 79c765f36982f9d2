"""wrong-answer: predictions of shape (n, 1) met y of shape (n,), and every row met every other."""

import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    n, d = X.shape
    weights, intercept = np.zeros((d, 1)), 0.0
    residuals = X @ weights + intercept - y
    losses = [np.mean(residuals**2)]
    for _ in range(n_steps):
        weights -= learning_rate * 2 / n * (X.T @ residuals).mean(axis=1, keepdims=True)
        intercept -= learning_rate * 2 * residuals.mean()
        residuals = X @ weights + intercept - y
        losses.append(np.mean(residuals**2))
    return weights[:, 0], intercept, losses
