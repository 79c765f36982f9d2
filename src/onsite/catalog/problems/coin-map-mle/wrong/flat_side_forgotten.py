"""wrong-answer: a density that is flat but for one end had no largest value there."""

import numpy as np


def coin_estimates(flips, a, b):
    heads, tails = (flips == 1).sum(axis=1), (flips == 0).sum(axis=1)
    alpha, beta = a + heads, b + tails
    up, down = np.maximum(alpha - 1, 0), np.maximum(beta - 1, 0)
    with np.errstate(invalid="ignore"):
        return heads / (heads + tails), up / (up + down), alpha / (alpha + beta)
