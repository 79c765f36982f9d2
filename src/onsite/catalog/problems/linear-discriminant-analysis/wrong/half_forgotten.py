"""wrong-answer: the quadratic term of a mean had no half in front."""

import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, labels, counts = np.unique(y, return_inverse=True, return_counts=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    deviations = X - means[labels]
    covariance = deviations.T @ deviations / len(X)
    weights = np.linalg.solve(covariance, means.T).T
    return weights, np.log(counts / len(X)) - (weights * means).sum(axis=1)
