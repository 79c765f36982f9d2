"""wrong-answer: the weights were the means, without the covariance."""

import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, counts = np.unique(y, return_counts=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    weights = means
    return weights, np.log(counts / len(X)) - (weights * means).sum(axis=1) / 2
