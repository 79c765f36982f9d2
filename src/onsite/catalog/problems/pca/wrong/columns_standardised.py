"""wrong-answer: every column were scaled to unit variance first."""

import numpy as np


def pca(X, k):
    spread = X.std(axis=0, ddof=1)
    centred = (X - X.mean(axis=0)) / np.where(spread > 0, spread, 1)
    _, singular, directions = np.linalg.svd(centred, full_matrices=False)
    return centred @ directions[:k].T, singular[:k] ** 2 / (len(X) - 1)
