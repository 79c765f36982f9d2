"""Draws blocks of resamples at once; quantiles by hand from the sorted values."""

import math

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    n, block = len(y), max(1, 100_000 // len(y))
    errors = []
    for start in range(0, n_resamples, block):
        rows = rng.integers(0, n, size=(min(block, n_resamples - start), n))
        errors += np.sqrt(((y[rows] - p[rows]) ** 2).mean(axis=1)).tolist()
    errors.sort()

    def quantile(q):
        place = q * (len(errors) - 1)
        below = math.floor(place)
        above = min(below + 1, len(errors) - 1)
        return errors[below] + (place - below) * (errors[above] - errors[below])

    return quantile((1 - level) / 2), quantile((1 + level) / 2)
