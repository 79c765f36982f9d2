"""too-slow-growth: an m by m matrix were formed for its diagonal."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = X.mean(axis=0)
    deviations = X - mean
    covariance = deviations.T @ deviations / (len(X) - 1)
    D = Q - mean
    return np.sqrt(np.diag(D @ np.linalg.inv(covariance) @ D.T))
