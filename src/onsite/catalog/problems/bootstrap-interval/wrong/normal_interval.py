"""wrong-answer: the ends were two standard deviations from the mean of the resamples."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    squares = (y - p) ** 2
    n = len(squares)
    errors = [np.sqrt(squares[rng.integers(n, size=n)].mean()) for _ in range(n_resamples)]
    middle, reach = np.mean(errors), 1.96 * np.std(errors)
    return float(middle - reach), float(middle + reach)
