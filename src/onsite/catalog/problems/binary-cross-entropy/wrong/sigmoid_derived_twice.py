"""wrong-answer: the gradient had the sigmoid's slope p(1 - p) in it, as with squared errors."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    z = X @ weights + intercept
    p = (1 + np.tanh(z / 2)) / 2
    slopes = (p - y) * p * (1 - p)
    return (np.logaddexp(0, z) - y * z).mean(), X.T @ slopes / len(y), slopes.mean()
