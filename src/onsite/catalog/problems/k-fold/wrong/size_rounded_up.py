"""wrong-answer: all folds but the last were n / k rows, rounded up."""

import numpy as np


def k_fold(n, k, rng):
    order, size = rng.permutation(n), -(-n // k)
    folds = [order[i * size : (i + 1) * size] for i in range(k)]
    return [(np.setdiff1d(order, fold), fold) for fold in folds]
