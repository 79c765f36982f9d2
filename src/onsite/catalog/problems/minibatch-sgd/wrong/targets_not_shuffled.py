"""wrong-answer: only the rows were shuffled, and the targets stayed in their order."""

import numpy as np


def sgd(X, y, learning_rate, batch_size, n_epochs, rng):
    n, d = X.shape
    weights, losses = np.zeros(d), []
    for _ in range(n_epochs):
        shuffled = X[rng.permutation(n)]
        for start in range(0, n, batch_size):
            batch, target = shuffled[start : start + batch_size], y[start : start + batch_size]
            weights -= learning_rate * batch.T @ (batch @ weights - target) / len(batch)
        losses.append(((X @ weights - y) ** 2).mean() / 2)
    return weights, losses
