"""wrong-answer: the columns were centred for the fit and the intercept never moved back."""

import numpy as np


def fit(X, y):
    centred = X - X.mean(axis=0)
    deviations = y - y.mean()
    weights = np.linalg.solve(centred.T @ centred, centred.T @ deviations)
    residuals = deviations - centred @ weights
    tss = deviations @ deviations
    return weights, y.mean(), 1 - residuals @ residuals / tss if tss > 0 else 0.0
