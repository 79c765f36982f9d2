"""wrong-answer: each class's remainder could go to any folds, whatever their sizes."""

import numpy as np


def stratified_k_fold(y, k, rng):
    fold = np.empty(len(y), dtype=int)
    order = np.argsort(y, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(y[order])) + 1):
        fold[rng.permutation(rows)] = rng.permutation(k)[np.arange(len(rows)) % k]
    return fold
