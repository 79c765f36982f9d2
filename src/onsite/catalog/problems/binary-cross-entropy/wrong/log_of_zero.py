"""wrong-answer: a probability could not round to 0 or 1."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    p = 1 / (1 + np.exp(-(X @ weights + intercept)))
    loss = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
    return loss, X.T @ (p - y) / len(y), (p - y).mean()
