"""wrong-answer: the quadratic form were the distance."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = X.mean(axis=0)
    deviations = X - mean
    covariance = deviations.T @ deviations / (len(X) - 1)
    whitened = np.linalg.solve(np.linalg.cholesky(covariance), (Q - mean).T)
    return (whitened**2).sum(axis=0)
