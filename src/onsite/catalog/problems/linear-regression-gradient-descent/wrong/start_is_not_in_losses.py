"""wrong-answer: losses began after the first step."""

import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    losses = []
    for _ in range(n_steps):
        residuals = X @ weights + intercept - y
        weights -= learning_rate * 2 * (X.T @ residuals) / len(y)
        intercept -= learning_rate * 2 * residuals.mean()
        losses.append(np.mean((X @ weights + intercept - y) ** 2))
    return weights, intercept, losses
