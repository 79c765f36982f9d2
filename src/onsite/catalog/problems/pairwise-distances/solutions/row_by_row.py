"""One row of A at a time against all of B: nothing cancels, and memory for one row's work."""

import numpy as np


def pairwise_distances(A, B):
    distances = np.empty((len(A), len(B)))
    for row, out in zip(A, distances, strict=True):
        out[:] = np.sqrt(np.square(B - row).sum(axis=1))
    return distances
