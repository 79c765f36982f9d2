"""wrong-answer: a constant y had a spread to divide by."""

import numpy as np


def fit(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    beta = np.linalg.solve(A.T @ A, A.T @ y)
    residuals = y - A @ beta
    deviations = y - y.mean()
    return beta[1:], beta[0], 1 - residuals @ residuals / (deviations @ deviations)
