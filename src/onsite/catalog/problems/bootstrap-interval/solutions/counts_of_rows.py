"""A resample is how often each row comes up: multinomial counts, and a product with the squares."""

import numpy as np


def bootstrap_interval(y, p, level, n_resamples, rng):
    n = y.size
    squares = np.square(p - y)
    errors = np.empty(n_resamples)
    for b in range(n_resamples):
        errors[b] = np.sqrt(rng.multinomial(n, np.full(n, 1 / n)) @ squares / n)
    tail = 50 * (1 - level)
    return tuple(np.percentile(errors, [tail, 100 - tail]))
