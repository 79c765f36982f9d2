"""wrong-answer: the array of starting centres were its own to overwrite."""

import numpy as np


def mini_batch_k_means(batches, centres):
    counts = np.zeros(len(centres), dtype=int)
    for X in batches:
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        for x, j in zip(X, labels, strict=True):
            counts[j] += 1
            centres[j] += (x - centres[j]) / counts[j]
    return centres, counts
