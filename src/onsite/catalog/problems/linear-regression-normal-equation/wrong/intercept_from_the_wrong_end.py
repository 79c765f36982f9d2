"""wrong-answer: the intercept were the last coefficient, though the ones come first."""

import numpy as np


def fit(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    beta = np.linalg.solve(A.T @ A, A.T @ y)
    residuals = y - A @ beta
    deviations = y - y.mean()
    tss = deviations @ deviations
    return beta[:-1], beta[-1], 1 - residuals @ residuals / tss if tss > 0 else 0.0
