"""By the eigenvectors of the d × d covariance matrix, turned round to have the largest first."""

import numpy as np


def pca(X, k):
    centred = X - X.mean(axis=0, keepdims=True)
    covariance = centred.T @ centred / (X.shape[0] - 1)
    variances, directions = np.linalg.eigh(covariance)
    largest = np.argsort(variances)[::-1][:k]
    return centred @ directions[:, largest], variances[largest]
