"""runtime-error: groups were numbered from 0 without a gap."""

import numpy as np


def group_k_fold(groups, k):
    sizes = np.bincount(groups)
    fold_of, filled = np.empty(len(sizes), dtype=int), np.zeros(k)
    for group in np.argsort(-sizes, kind="stable"):
        fold_of[group] = filled.argmin()
        filled[fold_of[group]] += sizes[group]
    return fold_of[groups]
