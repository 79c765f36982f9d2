import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    """Return the Mahalanobis distance of new rows from the mean of old ones, shape (m,).

    With the covariance L L', the distance is the length of the solution z of L z = q - mean.
    """
    mean = X.mean(axis=0)
    deviations = X - mean
    covariance = deviations.T @ deviations / (len(X) - 1)
    whitened = np.linalg.solve(np.linalg.cholesky(covariance), (Q - mean).T)
    return np.sqrt((whitened**2).sum(axis=0))
