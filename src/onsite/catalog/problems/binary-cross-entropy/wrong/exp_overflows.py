"""runtime-error: exp could take any number."""

import math

import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    z = X @ weights + intercept
    loss = sum(math.log(1 + math.exp(s)) - t * s for s, t in zip(z, y, strict=True)) / len(y)
    p = np.array([1 / (1 + math.exp(-s)) for s in z])
    return loss, X.T @ (p - y) / len(y), (p - y).mean()
