"""wrong-answer: the caller's array could hold the running sums."""

import numpy as np


def multinomial(n, probabilities, rng):
    size = len(probabilities)
    sums = np.cumsum(probabilities, out=probabilities)
    sums /= sums[-1]
    return np.bincount(np.searchsorted(sums, rng.random(n), side="right"), minlength=size)
