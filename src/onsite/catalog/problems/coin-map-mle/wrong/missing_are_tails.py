"""wrong-answer: a flip that was not made were tails."""

import numpy as np


def coin_estimates(flips, a, b):
    heads = (flips == 1).sum(axis=1)
    tails = flips.shape[1] - heads
    alpha, beta = a + heads, b + tails
    up, down = np.maximum(alpha - 1, 0), np.maximum(beta - 1, 0)
    with np.errstate(invalid="ignore"):
        mle, mode = heads / (heads + tails), up / (up + down)
    mode[(alpha == 1) & (beta < 1)] = 1.0
    mode[(alpha < 1) & (beta == 1)] = 0.0
    return mle, mode, alpha / (alpha + beta)
