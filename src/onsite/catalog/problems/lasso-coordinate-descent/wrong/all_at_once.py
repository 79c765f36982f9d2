"""wrong-answer: all weights of a sweep moved at once, from the same residuals."""

import numpy as np


def lasso(X, y, l1, n_sweeps):
    n, d = X.shape
    z = (X**2).mean(axis=0)
    safe = np.where(z > 0, z, 1.0)
    weights, objectives = np.zeros(d), []
    for _ in range(n_sweeps):
        rho = X.T @ (y - X @ weights) / n + z * weights
        weights = np.sign(rho) * np.maximum(np.abs(rho) - l1, 0) / safe
        residuals = y - X @ weights
        objectives.append(residuals @ residuals / (2 * n) + l1 * np.abs(weights).sum())
    return weights, objectives
