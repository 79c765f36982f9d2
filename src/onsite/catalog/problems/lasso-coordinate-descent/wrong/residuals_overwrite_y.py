"""wrong-answer: the targets were its own to turn into residuals."""

import numpy as np


def lasso(X, y, l1, n_sweeps):
    n, d = X.shape
    z = (X**2).mean(axis=0)
    weights, residuals, objectives = np.zeros(d), y, []
    for _ in range(n_sweeps):
        for j in np.flatnonzero(z):
            rho = X[:, j] @ residuals / n + z[j] * weights[j]
            new = np.sign(rho) * max(abs(rho) - l1, 0) / z[j]
            residuals -= X[:, j] * (new - weights[j])
            weights[j] = new
        objectives.append(residuals @ residuals / (2 * n) + l1 * np.abs(weights).sum())
    return weights, objectives
