"""wrong-answer: features were independent within a class."""

import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, labels, counts = np.unique(y, return_inverse=True, return_counts=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    deviations = X - means[labels]
    covariance = np.diag((deviations**2).mean(axis=0))
    weights = np.linalg.solve(covariance, means.T).T
    return weights, np.log(counts / len(X)) - (weights * means).sum(axis=1) / 2
