import numpy as np


def fit(X, y):
    """By the pseudo-inverse of the Gram matrix, the way a textbook writes the normal equation."""
    A = np.c_[np.ones(X.shape[0]), X].astype(float)
    beta = np.linalg.pinv(A.T @ A) @ A.T @ y
    total = np.sum((y - np.mean(y)) ** 2)
    if total == 0:
        return beta[1:], beta[0], 0.0
    explained = np.sum((A @ beta - np.mean(y)) ** 2)
    return beta[1:], beta[0], explained / total
