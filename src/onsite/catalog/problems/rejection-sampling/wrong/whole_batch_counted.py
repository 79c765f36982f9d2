"""wrong-answer: all proposals of the last batch counted, also those after the last point needed."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    sample, proposed = [], 0
    while len(sample) < n:
        x = rng.uniform(knots[0], knots[-1], size=16)
        proposed += 16
        sample += x[heights.max() * rng.random(16) < np.interp(x, knots, heights)].tolist()
    return np.array(sample[:n]), proposed
