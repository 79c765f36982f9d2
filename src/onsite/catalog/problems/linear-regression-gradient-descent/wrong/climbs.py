"""wrong-answer: the sign of the residuals were turned in the gradient, so that each step climbs."""

import numpy as np


def gradient_descent(X, y, learning_rate, n_steps):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    residuals = y - X @ weights - intercept
    losses = [np.mean(residuals**2)]
    for _ in range(n_steps):
        weights -= learning_rate * 2 * (X.T @ residuals) / len(y)
        intercept -= learning_rate * 2 * residuals.mean()
        residuals = y - X @ weights - intercept
        losses.append(np.mean(residuals**2))
    return weights, intercept, losses
