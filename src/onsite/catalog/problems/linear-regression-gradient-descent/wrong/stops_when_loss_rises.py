"""wrong-answer: the steps ended where the loss first rises."""

import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    residuals = X @ weights + intercept - y
    losses = [np.mean(residuals**2)]
    for _ in range(n_steps):
        weights -= learning_rate * 2 * (X.T @ residuals) / len(y)
        intercept -= learning_rate * 2 * residuals.mean()
        residuals = X @ weights + intercept - y
        losses.append(np.mean(residuals**2))
        if losses[-1] > losses[-2]:
            break
    return weights, intercept, losses
