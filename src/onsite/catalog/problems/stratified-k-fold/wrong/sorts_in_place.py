"""wrong-answer: the caller's labels could be shuffled in place."""

import numpy as np


def stratified_k_fold(y, k, rng):
    rng.shuffle(y)
    fold = np.empty(len(y), dtype=int)
    fold[np.argsort(y, kind="stable")] = np.arange(len(y)) % k
    return fold
