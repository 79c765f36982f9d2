"""wrong-answer: a draw of exactly 0.0 could not come."""

import numpy as np


def multinomial(n, probabilities, rng):
    sums = np.cumsum(probabilities)
    drawn = np.searchsorted(sums / sums[-1], rng.random(n))
    return np.bincount(drawn, minlength=len(probabilities))
