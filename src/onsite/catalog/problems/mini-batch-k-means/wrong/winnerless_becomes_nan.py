"""wrong-answer: every centre won at least one point of each batch."""

import numpy as np


def mini_batch_k_means(batches, centres):
    sums = np.zeros_like(centres)
    counts = np.zeros(len(centres), dtype=int)
    for X in batches:
        labels = np.nan_to_num(((X[:, None] - centres) ** 2).sum(axis=2), nan=np.inf).argmin(axis=1)
        np.add.at(sums, labels, X)
        counts += np.bincount(labels, minlength=len(centres))
        with np.errstate(all="ignore"):
            centres = sums / counts[:, None]
    return centres, counts
