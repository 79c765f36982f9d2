"""wrong-answer: each class began with fold 0, which gets all remainders."""

import numpy as np


def stratified_k_fold(y, k, rng):
    shuffled = rng.permutation(len(y))
    by_class = shuffled[np.argsort(y[shuffled], kind="stable")]
    fold = np.empty(len(y), dtype=int)
    for rows in np.split(by_class, np.flatnonzero(np.diff(y[by_class])) + 1):
        fold[rows] = np.arange(len(rows)) % k
    return fold
