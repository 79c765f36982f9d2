"""wrong-answer: truths and predictions were resampled each on their own."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    n = len(y)
    errors = [
        np.sqrt(((y[rng.integers(n, size=n)] - p[rng.integers(n, size=n)]) ** 2).mean())
        for _ in range(n_resamples)
    ]
    low, high = np.quantile(errors, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
