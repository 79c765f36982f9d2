"""wrong-answer: after a rejection only the height were drawn anew, not the point."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    sample, proposed = [], 0
    while len(sample) < n:
        x = rng.uniform(knots[0], knots[-1])
        density = np.interp(x, knots, heights)
        if density == 0:
            continue
        proposed += 1
        while rng.random() * heights.max() >= density:
            proposed += 1
        sample.append(x)
    return np.array(sample), proposed
