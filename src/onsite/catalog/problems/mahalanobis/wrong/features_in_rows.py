"""runtime-error: np.cov took its variables from the columns by itself."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = X.mean(axis=0)
    covariance = np.atleast_2d(np.cov(X))
    whitened = np.linalg.solve(np.linalg.cholesky(covariance), (Q - mean).T)
    return np.sqrt((whitened**2).sum(axis=0))
