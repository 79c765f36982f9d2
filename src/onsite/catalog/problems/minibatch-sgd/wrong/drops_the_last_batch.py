"""wrong-answer: rows that fill no whole batch were left out."""

import numpy as np


def sgd(X, y, learning_rate, batch_size, n_epochs, rng):
    n, d = X.shape
    weights, losses = np.zeros(d), []
    for _ in range(n_epochs):
        order = rng.permutation(n)
        for k in range(n // batch_size):
            rows = order[k * batch_size : (k + 1) * batch_size]
            residuals = X[rows] @ weights - y[rows]
            weights -= learning_rate * X[rows].T @ residuals / len(rows)
        losses.append(((X @ weights - y) ** 2).mean() / 2)
    return weights, losses
