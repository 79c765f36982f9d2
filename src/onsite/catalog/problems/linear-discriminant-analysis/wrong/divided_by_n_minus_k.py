"""wrong-answer: the covariance were divided by n less the number of classes."""

import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, labels, counts = np.unique(y, return_inverse=True, return_counts=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    deviations = X - means[labels]
    covariance = deviations.T @ deviations / (len(X) - len(classes))
    weights = np.linalg.solve(covariance, means.T).T
    return weights, np.log(counts / len(X)) - (weights * means).sum(axis=1) / 2
