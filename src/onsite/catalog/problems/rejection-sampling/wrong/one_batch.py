"""wrong-answer: one batch of proposals gave n points."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    x = rng.uniform(knots[0], knots[-1], size=2 * n)
    accepted = x[heights.max() * rng.random(2 * n) < np.interp(x, knots, heights)]
    return accepted[:n], 2 * n
