"""wrong-answer: one order served all epochs."""

import numpy as np


def sgd(X, y, learning_rate, batch_size, n_epochs, rng):
    n, d = X.shape
    weights, losses = np.zeros(d), []
    order = rng.permutation(n)
    for _ in range(n_epochs):
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            residuals = X[rows] @ weights - y[rows]
            weights -= learning_rate * X[rows].T @ residuals / len(rows)
        losses.append(((X @ weights - y) ** 2).mean() / 2)
    return weights, losses
