"""wrong-answer: the counts were those of the last batch."""

import numpy as np


def mini_batch_k_means(batches, centres):
    centres = centres.copy()
    total = np.zeros(len(centres), dtype=int)
    counts = np.zeros(len(centres), dtype=int)
    for X in batches:
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        counts = np.bincount(labels, minlength=len(centres))
        for x, j in zip(X, labels, strict=True):
            total[j] += 1
            centres[j] += (x - centres[j]) / total[j]
    return centres, counts
