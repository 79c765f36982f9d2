"""wrong-answer: the mean of squares less the square of the mean kept its digits."""

import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, counts = np.unique(y, return_counts=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    covariance = X.T @ X / len(X) - means.T @ (means * counts[:, None]) / len(X)
    weights = np.linalg.solve(covariance, means.T).T
    return weights, np.log(counts / len(X)) - (weights * means).sum(axis=1) / 2
