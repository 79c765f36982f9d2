"""wrong-answer: all classes had the same prior."""

import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, labels = np.unique(y, return_inverse=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    deviations = X - means[labels]
    covariance = deviations.T @ deviations / len(X)
    weights = np.linalg.solve(covariance, means.T).T
    return weights, -np.log(len(classes)) - (weights * means).sum(axis=1) / 2
