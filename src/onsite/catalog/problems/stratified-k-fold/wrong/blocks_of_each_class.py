"""wrong-answer: folds were blocks of the rows sorted by class."""

import numpy as np


def stratified_k_fold(y, k, rng):
    shuffled = rng.permutation(len(y))
    by_class = shuffled[np.argsort(y[shuffled], kind="stable")]
    fold = np.empty(len(y), dtype=int)
    fold[by_class] = np.arange(len(y)) * k // len(y)
    return fold
