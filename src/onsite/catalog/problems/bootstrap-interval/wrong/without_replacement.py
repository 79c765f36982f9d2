"""wrong-answer: a resample were the rows in another order."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    squares = (y - p) ** 2
    errors = [np.sqrt(rng.permutation(squares).mean()) for _ in range(n_resamples)]
    low, high = np.quantile(errors, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
