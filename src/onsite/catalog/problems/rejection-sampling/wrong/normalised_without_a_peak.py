"""wrong-answer: a density with area 1 were a probability, and needed no constant."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    area = ((heights[1:] + heights[:-1]) / 2 * np.diff(knots)).sum()
    sample, proposed = [], 0
    while len(sample) < n:
        x = rng.uniform(knots[0], knots[-1])
        proposed += 1
        if rng.random() < np.interp(x, knots, heights) / area:
            sample.append(x)
    return np.array(sample), proposed
