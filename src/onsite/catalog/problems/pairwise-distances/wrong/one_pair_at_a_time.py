"""time-limit: there were time to visit the pairs one by one."""

import numpy as np


def pairwise_distances(A, B):
    distances = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            distances[i, j] = np.sqrt(np.sum((A[i] - B[j]) ** 2))
    return distances
