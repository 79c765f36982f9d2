"""wrong-answer: the rows of a class stayed in their order."""

import numpy as np


def stratified_k_fold(y, k, rng):
    fold = np.empty(len(y), dtype=int)
    fold[np.argsort(y, kind="stable")] = np.arange(len(y)) % k
    return fold
