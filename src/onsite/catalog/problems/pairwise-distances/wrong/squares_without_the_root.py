"""wrong-answer: squared distances were wanted."""

import numpy as np


def pairwise_distances(A, B):
    centre = A.mean(axis=0)
    A, B = A - centre, B - centre
    squared = (A**2).sum(axis=1)[:, None] - 2 * A @ B.T + (B**2).sum(axis=1)
    return np.maximum(squared, 0)
