"""wrong-answer: the directions with the least variance came first, as eigh returns them."""

import numpy as np


def pca(X, k):
    centred = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centred.T @ centred / (len(X) - 1))
    return centred @ directions[:, :k], variances[:k]
