"""wrong-answer: every k-th row were a random fold, if only the start is random."""

import numpy as np


def k_fold(n, k, rng):
    fold = (np.arange(n) + rng.integers(k)) % k
    return [(np.flatnonzero(fold != i), np.flatnonzero(fold == i)) for i in range(k)]
