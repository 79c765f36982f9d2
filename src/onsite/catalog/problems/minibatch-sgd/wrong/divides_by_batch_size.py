"""wrong-answer: the last, smaller batch had as many rows as the others."""

import numpy as np


def sgd(X, y, learning_rate, batch_size, n_epochs, rng):
    n, d = X.shape
    weights, losses = np.zeros(d), []
    for _ in range(n_epochs):
        order = rng.permutation(n)
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            residuals = X[rows] @ weights - y[rows]
            weights -= learning_rate * X[rows].T @ residuals / batch_size
        losses.append(((X @ weights - y) ** 2).mean() / 2)
    return weights, losses
