import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fit linear discriminant functions.

    The log posterior of class k at x, without what all classes share, is
    x' S^-1 m - m' S^-1 m / 2 + log p, for its mean m, its prior p and the shared covariance S.

    Returns:
        The functions' weights, shape (K, d), and intercepts, shape (K,), classes ascending.
    """
    classes, labels, counts = np.unique(y, return_inverse=True, return_counts=True)
    means = np.array([X[y == label].mean(axis=0) for label in classes])
    deviations = X - means[labels]
    covariance = deviations.T @ deviations / len(X)
    weights = np.linalg.solve(covariance, means.T).T
    return weights, np.log(counts / len(X)) - (weights * means).sum(axis=1) / 2
