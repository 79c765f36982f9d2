"""wrong-answer: the columns' means were left in."""

import numpy as np


def pca(X, k):
    U, singular, _ = np.linalg.svd(X, full_matrices=False)
    return U[:, :k] * singular[:k], singular[:k] ** 2 / (len(X) - 1)
