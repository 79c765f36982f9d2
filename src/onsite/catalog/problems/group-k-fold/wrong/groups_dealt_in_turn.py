"""wrong-answer: the sorted groups were dealt to the folds in turn."""

import numpy as np


def group_k_fold(groups, k):
    _, rows, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    fold_of = np.empty(len(sizes), dtype=int)
    fold_of[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes)) % k
    return fold_of[rows]
