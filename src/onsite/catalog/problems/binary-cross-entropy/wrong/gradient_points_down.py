"""wrong-answer: the gradient were the direction of descent, y - p."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    z = X @ weights + intercept
    residuals = y - (1 + np.tanh(z / 2)) / 2
    loss = (np.logaddexp(0, z) - y * z).mean()
    return loss, X.T @ residuals / len(y), residuals.mean()
