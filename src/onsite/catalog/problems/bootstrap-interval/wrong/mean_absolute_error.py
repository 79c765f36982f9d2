"""wrong-answer: the metric were the mean of the rows' errors without their signs."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    sizes = np.abs(y - p)
    n = len(sizes)
    errors = [sizes[rng.integers(n, size=n)].mean() for _ in range(n_resamples)]
    low, high = np.quantile(errors, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
