"""wrong-answer: a mode outside of [0, 1] only had to be clipped."""

import numpy as np


def coin_estimates(flips, a, b):
    heads, tails = (flips == 1).sum(axis=1), (flips == 0).sum(axis=1)
    alpha, beta = a + heads, b + tails
    with np.errstate(invalid="ignore", divide="ignore"):
        mode = np.clip((alpha - 1) / (alpha + beta - 2), 0, 1)
        return heads / (heads + tails), mode, alpha / (alpha + beta)
