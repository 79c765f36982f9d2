"""wrong-answer: the caller had no further use for X, which is centred in place."""

import numpy as np


def fit(X, y):
    X = np.asarray(X, dtype=float)  # no copy where X holds floats already
    means = X.mean(axis=0)
    X -= means
    deviations = y - y.mean()
    weights = np.linalg.solve(X.T @ X, X.T @ deviations)
    residuals = deviations - X @ weights
    tss = deviations @ deviations
    r_squared = 1 - residuals @ residuals / tss if tss > 0 else 0.0
    return weights, y.mean() - means @ weights, r_squared
