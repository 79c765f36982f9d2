"""Coordinates along the principal axes of standardised rows, in standard deviations of each."""

import numpy as np


def mahalanobis(X, Q):
    mean, std = X.mean(axis=0), X.std(axis=0)
    _, sizes, axes = np.linalg.svd((X - mean) / std, full_matrices=False)
    coordinates = (Q - mean) / std @ axes.T
    return np.linalg.norm(coordinates / sizes, axis=1) * np.sqrt(len(X) - 1)
