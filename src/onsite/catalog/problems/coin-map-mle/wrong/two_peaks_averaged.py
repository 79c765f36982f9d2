"""wrong-answer: where both ends are as high, the middle were the answer."""

import numpy as np


def coin_estimates(flips, a, b):
    heads, tails = (flips == 1).sum(axis=1), (flips == 0).sum(axis=1)
    alpha, beta = a + heads, b + tails
    up, down = np.maximum(alpha - 1, 0), np.maximum(beta - 1, 0)
    with np.errstate(invalid="ignore"):
        mle, mode = heads / (heads + tails), up / (up + down)
    mode[(alpha == 1) & (beta < 1)] = 1.0
    mode[(alpha < 1) & (beta == 1)] = 0.0
    mode[np.isnan(mode)] = 0.5
    return mle, mode, alpha / (alpha + beta)
