"""wrong-answer: the scores were the left singular vectors, each of length 1."""

import numpy as np


def pca(X, k):
    centred = X - X.mean(axis=0)
    U, singular, _ = np.linalg.svd(centred, full_matrices=False)
    return U[:, :k], singular[:k] ** 2 / (len(X) - 1)
