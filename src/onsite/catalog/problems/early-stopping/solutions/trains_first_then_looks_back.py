"""Runs all epochs with the Gram matrix, then finds in the losses where it would have stopped."""

import numpy as np


def fit(X, y, X_val, y_val, rate, patience, min_delta, max_epochs):
    n, d = X.shape
    step = np.eye(d) - 2 * rate / n * X.T @ X
    shift = 2 * rate / n * X.T @ y
    path = [np.zeros(d)]
    for _ in range(max_epochs):
        path.append(step @ path[-1] + shift)
    with np.errstate(all="ignore"):
        losses = np.mean((np.array(path) @ X_val.T - y_val) ** 2, axis=1)
    best = epoch = 0
    while epoch < max_epochs and epoch < best + patience:
        epoch += 1
        if losses[best] - losses[epoch] > min_delta:
            best = epoch
    return path[best], best, losses[: epoch + 1]
