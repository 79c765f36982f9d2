"""wrong-answer: the upper end of `integers` were drawn too, so that the last row never is."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    squares = (y - p) ** 2
    n = len(squares)
    errors = [
        np.sqrt(squares[rng.integers(0, max(n - 1, 1), size=n)].mean()) for _ in range(n_resamples)
    ]
    low, high = np.quantile(errors, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
