"""Shuffles copies of the data, splits them, and lets a generator function hand out the batches."""

import numpy as np


def sgd(X, y, learning_rate, batch_size, n_epochs, rng):
    w = np.zeros((X.shape[1], 1))
    losses = np.zeros(n_epochs)
    for epoch in range(n_epochs):
        for X_batch, y_batch in batches(X, y[:, None], batch_size, rng):
            w = w - learning_rate * np.mean((X_batch @ w - y_batch) * X_batch, axis=0)[:, None]
        losses[epoch] = 0.5 * np.linalg.norm(X @ w - y[:, None]) ** 2 / len(X)
    return w.ravel(), losses


def batches(X, y, size, rng):
    order = rng.permutation(len(X))
    cuts = np.arange(size, len(X), size)
    yield from zip(np.split(X[order], cuts), np.split(y[order], cuts), strict=True)
