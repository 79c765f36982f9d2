"""wrong-answer: the running sums were sure to reach 1."""

import numpy as np


def multinomial(n, probabilities, rng):
    drawn = np.searchsorted(np.cumsum(probabilities), rng.random(n), side="right")
    return np.bincount(drawn, minlength=len(probabilities))
