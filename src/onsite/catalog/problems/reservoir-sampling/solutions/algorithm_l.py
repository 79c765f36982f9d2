"""Draws how many items to skip until the next one that comes in (Li's Algorithm L)."""

import math
from itertools import islice


def reservoir_sample(stream, k, rng):
    reservoir = list(islice(stream, k))
    if len(reservoir) < k:
        return reservoir
    # The largest of the k smallest uniform keys so far; its logarithm falls by Exp(1)/k a time.
    log_key = -rng.exponential() / k
    nothing = object()
    while True:
        skipped = math.floor(rng.exponential() / -math.log1p(-math.exp(log_key)))
        item = next(islice(stream, skipped, None), nothing)
        if item is nothing:
            return reservoir
        reservoir[rng.integers(k)] = item
        log_key -= rng.exponential() / k
