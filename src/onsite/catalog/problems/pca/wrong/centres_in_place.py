"""wrong-answer: the given samples were its own to centre."""

import numpy as np


def pca(X, k):
    X -= X.mean(axis=0)
    _, singular, directions = np.linalg.svd(X, full_matrices=False)
    return X @ directions[:k].T, singular[:k] ** 2 / (len(X) - 1)
