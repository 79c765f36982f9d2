"""wrong-answer: the rows stayed in their order."""

import numpy as np


def k_fold(n, k, rng):
    folds = np.array_split(np.arange(n), k)
    return [(np.setdiff1d(np.arange(n), fold), fold) for fold in folds]
