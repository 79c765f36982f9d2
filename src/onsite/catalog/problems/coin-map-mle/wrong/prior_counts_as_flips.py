"""wrong-answer: the prior added a heads and b tails, not a - 1 and b - 1, to those of the mode."""

import numpy as np


def coin_estimates(flips, a, b):
    heads, tails = (flips == 1).sum(axis=1), (flips == 0).sum(axis=1)
    alpha, beta = 1 + a + heads, 1 + b + tails
    with np.errstate(invalid="ignore"):
        mle = heads / (heads + tails)
    return mle, (alpha - 1) / (alpha + beta - 2), alpha / (alpha + beta)
