"""wrong-answer: a coin without flips had an MLE of 0."""

import numpy as np


def coin_estimates(flips, a, b):
    heads, tails = (flips == 1).sum(axis=1), (flips == 0).sum(axis=1)
    alpha, beta = a + heads, b + tails
    up, down = np.maximum(alpha - 1, 0), np.maximum(beta - 1, 0)
    with np.errstate(invalid="ignore"):
        mode = up / (up + down)
    mode[(alpha == 1) & (beta < 1)] = 1.0
    mode[(alpha < 1) & (beta == 1)] = 0.0
    return heads / np.maximum(heads + tails, 1), mode, alpha / (alpha + beta)
