"""wrong-answer: a random first fold were shuffle enough."""

import numpy as np


def stratified_k_fold(y, k, rng):
    fold = np.empty(len(y), dtype=int)
    fold[np.argsort(y, kind="stable")] = (np.arange(len(y)) + rng.integers(k)) % k
    return fold
