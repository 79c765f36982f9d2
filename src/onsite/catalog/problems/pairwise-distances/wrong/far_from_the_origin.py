"""wrong-answer: the points lay near the origin, so that no digits were lost in the squares."""

import numpy as np


def pairwise_distances(A, B):
    squared = (A**2).sum(axis=1)[:, None] - 2 * A @ B.T + (B**2).sum(axis=1)
    return np.sqrt(np.maximum(squared, 0))
