"""wrong-answer: the validation rows came first in a pair."""

import numpy as np


def k_fold(n, k, rng):
    fold = rng.permutation(np.arange(n) % k)
    return [(np.flatnonzero(fold == i), np.flatnonzero(fold != i)) for i in range(k)]
