"""Adds all points at once to count times centre, and divides by the new counts."""

import numpy as np


def mini_batch_k_means(batches, centres):
    counts = np.zeros(len(centres))
    for X in batches:
        if not len(X):
            continue
        distances = np.stack([np.linalg.norm(X - centre, axis=1) for centre in centres])
        labels = distances.argmin(axis=0)
        mass = counts[:, None] * centres
        np.add.at(mass, labels, X)
        counts = counts + np.bincount(labels, minlength=len(centres))
        centres = np.divide(mass, counts[:, None], out=centres.copy(), where=counts[:, None] > 0)
    return centres, counts
