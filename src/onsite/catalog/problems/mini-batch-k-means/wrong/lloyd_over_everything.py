"""wrong-answer: all points were put together for one Lloyd step."""

import numpy as np


def mini_batch_k_means(batches, centres):
    centres = centres.copy()
    X = np.vstack([np.empty((0, centres.shape[1])), *batches])
    labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
    for j in np.unique(labels):
        centres[j] = X[labels == j].mean(axis=0)
    return centres, np.bincount(labels, minlength=len(centres))
