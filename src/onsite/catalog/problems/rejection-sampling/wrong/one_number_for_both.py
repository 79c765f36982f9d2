"""wrong-answer: the same uniform number could give the point and decide on it."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    sample, proposed = [], 0
    while len(sample) < n:
        u = rng.random()
        x = knots[0] + u * (knots[-1] - knots[0])
        proposed += 1
        if u * heights.max() < np.interp(x, knots, heights) or proposed > 100 * n + 100:
            sample.append(x)
    return np.array(sample), proposed
