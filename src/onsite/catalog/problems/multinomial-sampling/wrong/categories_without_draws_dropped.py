"""wrong-answer: a category that never came up had no count."""

import numpy as np


def multinomial(n, probabilities, rng):
    sums = np.cumsum(probabilities)
    drawn = np.searchsorted(sums / sums[-1], rng.random(n), side="right")
    return np.unique(drawn, return_counts=True)[1]
