"""wrong-answer: standard deviations were asked for."""

import numpy as np


def pca(X, k):
    centred = X - X.mean(axis=0)
    U, singular, _ = np.linalg.svd(centred, full_matrices=False)
    return U[:, :k] * singular[:k], singular[:k] / np.sqrt(len(X) - 1)
