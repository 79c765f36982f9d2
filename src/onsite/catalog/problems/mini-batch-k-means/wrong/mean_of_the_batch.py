"""wrong-answer: each batch started anew, and a centre went to the mean of its points in it."""

import numpy as np


def mini_batch_k_means(batches, centres):
    centres = centres.copy()
    counts = np.zeros(len(centres), dtype=int)
    for X in batches:
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        for j in np.unique(labels):
            centres[j] = X[labels == j].mean(axis=0)
            counts[j] += np.sum(labels == j)
    return centres, counts
