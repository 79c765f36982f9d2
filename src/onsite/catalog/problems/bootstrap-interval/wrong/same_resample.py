"""wrong-answer: the rows were drawn once, before the loop."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    squares = (y - p) ** 2
    n = len(squares)
    rows = rng.integers(n, size=n)
    errors = [np.sqrt(squares[rows].mean()) for _ in range(n_resamples)]
    low, high = np.quantile(errors, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
