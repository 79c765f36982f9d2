"""wrong-answer: the smallest groups came first."""

import numpy as np


def group_k_fold(groups, k):
    _, rows, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    fold_of, filled = np.empty(len(sizes), dtype=int), np.zeros(k)
    for group in np.argsort(sizes, kind="stable"):
        fold_of[group] = filled.argmin()
        filled[fold_of[group]] += sizes[group]
    return fold_of[rows]
