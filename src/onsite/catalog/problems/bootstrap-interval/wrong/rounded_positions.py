"""wrong-answer: a quantile were the value at the position rounded down."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    squares = (y - p) ** 2
    n = len(squares)
    errors = sorted(np.sqrt(squares[rng.integers(n, size=n)].mean()) for _ in range(n_resamples))
    last = n_resamples - 1
    return float(errors[int((1 - level) / 2 * last)]), float(errors[int((1 + level) / 2 * last)])
