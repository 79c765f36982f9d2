"""wrong-answer: every class had a covariance of its own."""

import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, labels, counts = np.unique(y, return_inverse=True, return_counts=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    deviations = X - means[labels]
    own = [deviations[y == label] for label in classes]
    own = [one.T @ one / len(one) for one in own]
    weights = np.array([np.linalg.pinv(S) @ m for S, m in zip(own, means, strict=True)])
    return weights, np.log(counts / len(X)) - (weights * means).sum(axis=1) / 2
