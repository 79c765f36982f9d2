"""wrong-answer: rows deviated from the mean of all rows, not of their class."""

import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, counts = np.unique(y, return_counts=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    deviations = X - X.mean(axis=0)
    covariance = deviations.T @ deviations / len(X)
    weights = np.linalg.solve(covariance, means.T).T
    return weights, np.log(counts / len(X)) - (weights * means).sum(axis=1) / 2
