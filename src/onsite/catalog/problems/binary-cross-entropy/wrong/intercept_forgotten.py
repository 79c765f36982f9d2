"""wrong-answer: the score had no intercept."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    z = X @ weights
    residuals = (1 + np.tanh(z / 2)) / 2 - y
    return (np.logaddexp(0, z) - y * z).mean(), X.T @ residuals / len(y), residuals.mean()
