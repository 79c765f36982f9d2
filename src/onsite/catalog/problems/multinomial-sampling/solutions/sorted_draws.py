"""Sorts the draws, so that each category's are neighbours, and cuts them at the running sums."""

from itertools import accumulate

import numpy as np


def multinomial(n, probabilities, rng):
    sums = list(accumulate(probabilities.tolist()))
    ends = [total if total < sums[-1] else 1.0 for total in sums]
    below = np.searchsorted(np.sort(rng.random(n)), ends, side="left")
    return np.diff(below, prepend=0)
