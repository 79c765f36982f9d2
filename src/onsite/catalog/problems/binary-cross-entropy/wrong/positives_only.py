"""wrong-answer: only the probability of positives cost anything."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    z = X @ weights + intercept
    residuals = (1 + np.tanh(z / 2)) / 2 - y
    return (y * np.logaddexp(0, -z)).mean(), X.T @ residuals / len(y), residuals.mean()
