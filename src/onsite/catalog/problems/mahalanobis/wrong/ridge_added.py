"""wrong-answer: a little could be added to the diagonal, whatever the size of the features."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = X.mean(axis=0)
    deviations = X - mean
    covariance = deviations.T @ deviations / (len(X) - 1) + 1e-6 * np.eye(X.shape[1])
    whitened = np.linalg.solve(np.linalg.cholesky(covariance), (Q - mean).T)
    return np.sqrt((whitened**2).sum(axis=0))
