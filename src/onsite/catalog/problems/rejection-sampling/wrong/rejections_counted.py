"""wrong-answer: only rejected points counted as proposed."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    sample, rejected = [], 0
    while len(sample) < n:
        x = rng.uniform(knots[0], knots[-1])
        if heights.max() * rng.random() < np.interp(x, knots, heights):
            sample.append(x)
        else:
            rejected += 1
    return np.array(sample), rejected
