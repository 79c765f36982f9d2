"""wrong-answer: the gradient were that of the sum, though the loss is the mean."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    z = X @ weights + intercept
    residuals = (1 + np.tanh(z / 2)) / 2 - y
    return (np.logaddexp(0, z) - y * z).mean(), X.T @ residuals, residuals.sum()
