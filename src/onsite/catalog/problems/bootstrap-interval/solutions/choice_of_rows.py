"""Lets rng.choice draw the rows of both columns, which are stacked."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    table = np.stack([y, p], axis=1)
    errors = []
    for _ in range(n_resamples):
        resample = rng.choice(table, size=len(table))
        difference = resample[:, 0] - resample[:, 1]
        errors.append(np.linalg.norm(difference) / len(table) ** 0.5)
    alpha = 1 - level
    return [np.quantile(errors, alpha / 2), np.quantile(errors, 1 - alpha / 2)]
