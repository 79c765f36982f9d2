"""wrong-answer: the total sum of squares were taken about zero, not about the mean."""

import numpy as np


def fit(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    beta = np.linalg.solve(A.T @ A, A.T @ y)
    residuals = y - A @ beta
    if np.all(y == y[0]):
        return beta[1:], beta[0], 0.0
    return beta[1:], beta[0], 1 - residuals @ residuals / (y @ y)
