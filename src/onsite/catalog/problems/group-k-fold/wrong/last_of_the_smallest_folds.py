"""wrong-answer: of equally small folds the one with the highest number took the group."""

import numpy as np


def group_k_fold(groups, k):
    _, rows, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    fold_of, filled = np.empty(len(sizes), dtype=int), np.zeros(k)
    for group in np.argsort(-sizes, kind="stable"):
        fold_of[group] = k - 1 - filled[::-1].argmin()
        filled[fold_of[group]] += sizes[group]
    return fold_of[rows]
