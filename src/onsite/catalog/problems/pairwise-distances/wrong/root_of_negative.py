"""wrong-answer: rounding never left a negative number under the root."""

import numpy as np


def pairwise_distances(A, B):
    centre = A.mean(axis=0)
    A, B = A - centre, B - centre
    return np.sqrt((A**2).sum(axis=1)[:, None] - 2 * A @ B.T + (B**2).sum(axis=1))
