"""wrong-answer: features were not correlated."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = X.mean(axis=0)
    deviations = X - mean
    covariance = np.diag((deviations**2).sum(axis=0) / (len(X) - 1))
    whitened = np.linalg.solve(np.linalg.cholesky(covariance), (Q - mean).T)
    return np.sqrt((whitened**2).sum(axis=0))
