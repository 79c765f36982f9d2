"""wrong-answer: a resample had half of the rows."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    squares = (y - p) ** 2
    n = len(squares)
    size = (n + 1) // 2
    errors = [np.sqrt(squares[rng.integers(n, size=size)].mean()) for _ in range(n_resamples)]
    low, high = np.quantile(errors, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
