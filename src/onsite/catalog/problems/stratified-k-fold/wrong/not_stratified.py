"""wrong-answer: folds of equal size were enough, whatever their classes."""

import numpy as np


def stratified_k_fold(y, k, rng):
    return rng.permutation(np.arange(len(y)) % k)
