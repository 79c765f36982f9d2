"""wrong-answer: each row drew its fold by itself, so that sizes are left to chance."""

import numpy as np


def k_fold(n, k, rng):
    fold = rng.integers(k, size=n)
    return [(np.flatnonzero(fold != i), np.flatnonzero(fold == i)) for i in range(k)]
