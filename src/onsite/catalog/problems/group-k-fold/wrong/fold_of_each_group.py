"""wrong-answer: the folds of the groups were asked for, not those of the rows."""

import numpy as np


def group_k_fold(groups, k):
    sizes = np.unique(groups, return_counts=True)[1]
    fold_of, filled = np.empty(len(sizes), dtype=int), np.zeros(k)
    for group in np.argsort(-sizes, kind="stable"):
        fold_of[group] = filled.argmin()
        filled[fold_of[group]] += sizes[group]
    return fold_of
