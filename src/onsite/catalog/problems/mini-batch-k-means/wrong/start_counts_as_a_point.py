"""wrong-answer: the starting place counted as a centre's first point."""

import numpy as np


def mini_batch_k_means(batches, centres):
    centres = centres.copy()
    counts = np.zeros(len(centres), dtype=int)
    for X in batches:
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        for x, j in zip(X, labels, strict=True):
            counts[j] += 1
            centres[j] += (x - centres[j]) / (counts[j] + 1)
    return centres, counts
