"""Class by class, shuffles a list of folds; the remainder goes on from where the last one ended."""

import numpy as np


def stratified_k_fold(y, k, rng):
    fold = np.zeros(len(y), dtype=int)
    order = np.argsort(y, kind="stable")
    begin = 0
    for rows in np.split(order, np.flatnonzero(np.diff(y[order])) + 1):
        fold[rows] = rng.permutation(np.arange(begin, begin + len(rows)) % k)
        begin = (begin + len(rows)) % k
    return fold
