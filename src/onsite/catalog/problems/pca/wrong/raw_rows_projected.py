"""wrong-answer: the directions came from centred rows, but raw rows were projected on them."""

import numpy as np


def pca(X, k):
    variances, directions = np.linalg.eigh(np.atleast_2d(np.cov(X, rowvar=False)))
    return X @ directions[:, ::-1][:, :k], variances[::-1][:k]
