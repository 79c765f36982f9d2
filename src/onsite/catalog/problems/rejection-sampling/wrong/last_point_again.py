"""wrong-answer: a rejection brought the last accepted point once more, as in a Markov chain."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    sample, proposed = [], 0
    while len(sample) < n:
        x = rng.uniform(knots[0], knots[-1])
        proposed += 1
        if heights.max() * rng.random() < np.interp(x, knots, heights):
            sample.append(x)
        elif sample:
            sample.append(sample[-1])
    return np.array(sample), proposed
