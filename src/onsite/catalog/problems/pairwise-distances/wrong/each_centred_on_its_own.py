"""wrong-answer: each matrix could be moved by its own mean."""

import numpy as np


def pairwise_distances(A, B):
    A, B = A - A.mean(axis=0), B - B.mean(axis=0)
    squared = (A**2).sum(axis=1)[:, None] - 2 * A @ B.T + (B**2).sum(axis=1)
    return np.sqrt(np.maximum(squared, 0))
