"""wrong-answer: one shuffle served classes of the same size alike."""

import numpy as np


def stratified_k_fold(y, k, rng):
    fold = np.empty(len(y), dtype=int)
    order = np.argsort(y, kind="stable")
    seed, begin = int(rng.integers(2**32)), 0
    for rows in np.split(order, np.flatnonzero(np.diff(y[order])) + 1):
        shuffled = np.random.default_rng(seed).permutation(rows)
        fold[shuffled] = np.arange(begin, begin + len(rows)) % k
        begin += len(rows)
    return fold
