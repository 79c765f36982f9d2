"""too-slow-growth: memory had room for every coordinate of every difference."""

import numpy as np


def pairwise_distances(A, B):
    return np.sqrt(((A[:, None, :] - B[None, :, :]) ** 2).sum(axis=2))
