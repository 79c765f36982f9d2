"""wrong-answer: the line had to pass through the origin."""

import numpy as np


def fit(X, y):
    weights = np.linalg.solve(X.T @ X, X.T @ y)
    residuals = y - X @ weights
    deviations = y - y.mean()
    tss = deviations @ deviations
    return weights, 0.0, 1 - residuals @ residuals / tss if tss > 0 else 0.0
