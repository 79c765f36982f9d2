"""wrong-answer: the penalty were shared among the rows, as where it joins the sum of losses."""

import numpy as np


def fit(X, y, l2):
    weights, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(1000):
        residuals = (1 + np.tanh((X @ weights + intercept) / 2)) / 2 - y
        weights -= 0.5 * (X.T @ residuals + l2 * weights) / len(y)
        intercept -= 0.5 * residuals.mean()
    return weights, intercept
