"""wrong-answer: the whole remainder of n / k went to the last fold."""

import numpy as np


def k_fold(n, k, rng):
    order, size = rng.permutation(n), n // k
    folds = [order[i * size : (i + 1) * size if i < k - 1 else n] for i in range(k)]
    return [(np.setdiff1d(order, fold), fold) for fold in folds]
