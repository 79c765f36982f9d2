"""wrong-answer: the step were one over the number of points seen by all centres together."""

import numpy as np


def mini_batch_k_means(batches, centres):
    centres = centres.copy()
    counts = np.zeros(len(centres), dtype=int)
    for X in batches:
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        for x, j in zip(X, labels, strict=True):
            counts[j] += 1
            centres[j] += (x - centres[j]) / counts.sum()
    return centres, counts
