"""Gumbel noise on log weights; a sorted list of the k largest."""

import math
from bisect import insort


def weighted_reservoir_sample(stream, k, rng):
    best = []
    for number, (item, weight) in enumerate(stream):
        if weight > 0:
            insort(best, (-math.log(weight) - rng.gumbel(), number, item))
            del best[k:]
    return [entry[-1] for entry in best]
