"""wrong-answer: a millionth were added to the diagonal to be safe."""

import numpy as np


def fit(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    gram = A.T @ A + 1e-6 * np.eye(A.shape[1])
    beta = np.linalg.solve(gram, A.T @ y)
    residuals = y - A @ beta
    deviations = y - y.mean()
    tss = deviations @ deviations
    return beta[1:], beta[0], 1 - residuals @ residuals / tss if tss > 0 else 0.0
