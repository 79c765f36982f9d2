"""wrong-answer: R² divided by n above the line and by n - 1 below it."""

import numpy as np


def fit(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    beta = np.linalg.solve(A.T @ A, A.T @ y)
    residuals = y - A @ beta
    variance = y.var(ddof=1)
    return beta[1:], beta[0], 1 - (residuals**2).mean() / variance if variance > 0 else 0.0
