"""wrong-answer: what rounding leaves over could go to the last category, even an impossible one."""

import numpy as np


def multinomial(n, probabilities, rng):
    sums = np.cumsum(probabilities)
    sums[-1] = 1.0
    drawn = np.searchsorted(sums, rng.random(n), side="right")
    return np.bincount(drawn, minlength=len(probabilities))
