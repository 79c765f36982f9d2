"""wrong-answer: all of 1 - level were cut off at either end."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    squares = (y - p) ** 2
    n = len(squares)
    errors = [np.sqrt(squares[rng.integers(n, size=n)].mean()) for _ in range(n_resamples)]
    low, high = np.quantile(errors, [1 - level, level])
    return float(low), float(high)
