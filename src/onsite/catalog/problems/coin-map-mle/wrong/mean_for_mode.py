"""wrong-answer: the posterior were largest at its mean."""

import numpy as np


def coin_estimates(flips, a, b):
    heads, tails = (flips == 1).sum(axis=1), (flips == 0).sum(axis=1)
    mean = (a + heads) / (a + b + heads + tails)
    with np.errstate(invalid="ignore"):
        return heads / (heads + tails), mean, mean
