"""wrong-answer: the mean of squares less the square of the mean kept its digits."""

import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    mean = X.mean(axis=0)
    n = len(X)
    covariance = (X.T @ X / n - np.outer(mean, mean)) * n / (n - 1)
    whitened = np.linalg.inv(covariance) @ (Q - mean).T
    return np.sqrt(np.abs((whitened * (Q - mean).T).sum(axis=0)))
