"""Adds up one feature at a time, for all pairs together."""

import numpy as np


def pairwise_distances(A, B):
    squared = np.zeros((len(A), len(B)))
    for a, b in zip(A.T, B.T, strict=True):
        squared += np.subtract.outer(a, b) ** 2
    return np.sqrt(squared)
