"""wrong-answer: an epoch's loss were the mean of its batches' losses, each before its step."""

import numpy as np


def sgd(X, y, learning_rate, batch_size, n_epochs, rng):
    n, d = X.shape
    weights, losses = np.zeros(d), []
    for _ in range(n_epochs):
        order, seen = rng.permutation(n), []
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            residuals = X[rows] @ weights - y[rows]
            seen.append((residuals**2).mean() / 2)
            weights -= learning_rate * X[rows].T @ residuals / len(rows)
        losses.append(np.mean(seen))
    return weights, losses
