"""Proposes in batches of the size that is likely to suffice, and counts to the last one needed."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    peak, width = heights.max(), knots[-1] - knots[0]
    share = ((heights[1:] + heights[:-1]) / 2 * np.diff(knots)).sum() / (peak * width)
    sample, proposed = np.empty(0), 0
    while len(sample) < n:
        x = knots[0] + width * rng.random(int(1.2 * n / share) + 1)
        accepted = np.flatnonzero(rng.random(len(x)) * peak < np.interp(x, knots, heights))
        needed = accepted[: n - len(sample)]
        full = len(sample) + len(needed) == n
        proposed += int(needed[-1]) + 1 if full else len(x)
        sample = np.append(sample, x[needed])
    return sample, proposed
