"""wrong-answer: eigh returned its eigenvectors in rows."""

import numpy as np


def pca(X, k):
    centred = X - X.mean(axis=0)
    variances, directions = np.linalg.eigh(centred.T @ centred / (len(X) - 1))
    return centred @ directions[::-1][:k].T, variances[::-1][:k]
