"""wrong-answer: new rows deviated from their own mean."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = X.mean(axis=0)
    deviations = X - mean
    covariance = deviations.T @ deviations / (len(X) - 1)
    whitened = np.linalg.solve(np.linalg.cholesky(covariance), (Q - Q.mean(axis=0)).T)
    return np.sqrt((whitened**2).sum(axis=0))
