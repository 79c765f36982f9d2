"""wrong-answer: the points could come in ascending order."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    sample, proposed = [], 0
    while len(sample) < n:
        x = rng.uniform(knots[0], knots[-1])
        proposed += 1
        if heights.max() * rng.random() < np.interp(x, knots, heights):
            sample.append(x)
    return np.sort(sample), proposed
