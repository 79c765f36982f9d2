"""wrong-answer: the quadratic form took the covariance itself."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = X.mean(axis=0)
    deviations = X - mean
    covariance = deviations.T @ deviations / (len(X) - 1)
    D = Q - mean
    return np.sqrt(((D @ covariance) * D).sum(axis=1))
