"""wrong-answer: every column had a mean square of 1."""

import numpy as np


def lasso(X, y, l1, n_sweeps):
    n, d = X.shape
    weights, residuals, objectives = np.zeros(d), y.copy(), []
    for _ in range(n_sweeps):
        for j in range(d):
            rho = X[:, j] @ residuals / n + weights[j]
            new = np.sign(rho) * max(abs(rho) - l1, 0)
            residuals -= X[:, j] * (new - weights[j])
            weights[j] = new
        objectives.append(residuals @ residuals / (2 * n) + l1 * np.abs(weights).sum())
    return weights, objectives
