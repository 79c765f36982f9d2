"""wrong-answer: the sum of a row were its number of heads, though -1 stands for no flip."""

import numpy as np


def coin_estimates(flips, a, b):
    heads, n = flips.sum(axis=1), (flips >= 0).sum(axis=1)
    alpha, beta = a + heads, b + n - heads
    up, down = np.maximum(alpha - 1, 0), np.maximum(beta - 1, 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mle, mode = heads / n, up / (up + down)
    mode[(alpha == 1) & (beta < 1)] = 1.0
    mode[(alpha < 1) & (beta == 1)] = 0.0
    return mle, mode, alpha / (alpha + beta)
