"""wrong-answer: probabilities were clipped, which caps the loss of a confident mistake."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    p = (1 + np.tanh((X @ weights + intercept) / 2)) / 2
    safe = np.clip(p, 1e-15, 1 - 1e-15)
    loss = -(y * np.log(safe) + (1 - y) * np.log(1 - safe)).mean()
    return loss, X.T @ (p - y) / len(y), (p - y).mean()
