"""wrong-answer: scores were clipped at ±500 to keep exp from overflowing."""

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    z = np.clip(X @ weights + intercept, -500, 500)
    loss = (np.log1p(np.exp(z)) - y * z).mean()
    p = 1 / (1 + np.exp(-z))
    return loss, X.T @ (p - y) / len(y), (p - y).mean()
