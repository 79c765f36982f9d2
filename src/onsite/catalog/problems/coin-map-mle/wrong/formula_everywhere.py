"""wrong-answer: the mode were (alpha - 1) / (alpha + beta - 2) whatever the two are."""

import numpy as np


def coin_estimates(flips, a, b):
    heads, tails = (flips == 1).sum(axis=1), (flips == 0).sum(axis=1)
    alpha, beta = a + heads, b + tails
    with np.errstate(invalid="ignore", divide="ignore"):
        return heads / (heads + tails), (alpha - 1) / (alpha + beta - 2), alpha / (alpha + beta)
