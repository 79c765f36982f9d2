"""wrong-answer: a target were either 1 or else 0."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    z = X @ weights + intercept
    loss = np.logaddexp(0, np.where(y == 1, -z, z)).mean()
    residuals = (1 + np.tanh(z / 2)) / 2 - (y == 1)
    return loss, X.T @ residuals / len(y), residuals.mean()
