"""wrong-answer: each point were assigned after the points before it had moved the centres."""

import numpy as np


def mini_batch_k_means(batches, centres):
    centres = centres.copy()
    counts = np.zeros(len(centres), dtype=int)
    for X in batches:
        for x in X:
            j = ((x - centres) ** 2).sum(axis=1).argmin()
            counts[j] += 1
            centres[j] += (x - centres[j]) / counts[j]
    return centres, counts
