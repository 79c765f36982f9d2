"""wrong-answer: the groups came in order of their numbers, whatever their sizes."""

import numpy as np


def group_k_fold(groups, k):
    _, rows, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    fold_of, filled = np.empty(len(sizes), dtype=int), np.zeros(k)
    for group, size in enumerate(sizes):
        fold_of[group] = filled.argmin()
        filled[fold_of[group]] += size
    return fold_of[rows]
