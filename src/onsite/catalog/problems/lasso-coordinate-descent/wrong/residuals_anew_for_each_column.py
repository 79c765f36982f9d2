"""too-slow-growth: all predictions were computed anew for each column."""

import numpy as np


def lasso(X, y, l1, n_sweeps):
    n, d = X.shape
    weights, objectives = np.zeros(d), []
    for _ in range(n_sweeps):
        for j in range(d):
            z = X[:, j] @ X[:, j] / n
            if z == 0:
                continue
            rho = X[:, j] @ (y - X @ weights) / n + z * weights[j]
            weights[j] = np.sign(rho) * max(abs(rho) - l1, 0) / z
        residuals = y - X @ weights
        objectives.append(residuals @ residuals / (2 * n) + l1 * np.abs(weights).sum())
    return weights, objectives
