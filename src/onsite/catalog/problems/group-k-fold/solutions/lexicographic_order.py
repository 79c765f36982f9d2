"""Masks for rows, and a sort by (size, number) together."""

import numpy as np


def group_k_fold(groups, k):
    numbers, sizes = np.unique(groups, return_counts=True)
    folds = np.zeros(len(groups), dtype=np.int32)
    filled = [0] * k
    for at in np.lexsort((numbers, sizes.max() - sizes)):
        chosen = filled.index(min(filled))
        folds[groups == numbers[at]] = chosen
        filled[chosen] += int(sizes[at])
    return folds
