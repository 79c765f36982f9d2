"""wrong-answer: the mean of the old rows were the origin."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = np.zeros(X.shape[1])
    deviations = X - mean
    covariance = deviations.T @ deviations / (len(X) - 1)
    whitened = np.linalg.solve(np.linalg.cholesky(covariance), (Q - mean).T)
    return np.sqrt((whitened**2).sum(axis=0))
