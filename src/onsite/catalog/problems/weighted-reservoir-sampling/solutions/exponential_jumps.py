"""Draws how much weight to skip until the next item that comes in (Efraimidis and Spirakis)."""

import heapq
import math
from fractions import Fraction


def weighted_reservoir_sample(stream, k, rng):
    positive = ((n, item, weight) for n, (item, weight) in enumerate(stream) if weight > 0)
    heap = []  # minus the logarithm of the arrival, so that the root is the latest
    skip = None
    for n, item, weight in positive:
        if len(heap) < k:
            heapq.heappush(heap, (math.log(weight) - math.log(rng.exponential()), n, item))
            continue
        if skip is None:
            skip = exact_exp(heap[0][0]) * Fraction(rng.exponential())
        skip -= Fraction(weight)
        if skip > 0:
            continue
        # It arrives before the root: an exponential time, given that it is less than the root's.
        rate = math.exp(min(math.log(weight) - heap[0][0], 700.0))
        earlier = -math.log1p(rng.random() * math.expm1(-rate)) / rate
        heapq.heapreplace(heap, (heap[0][0] - math.log(earlier), n, item))
        skip = None
    return [item for _, _, item in heap]


def exact_exp(power):
    """Return e**power, also where a float would overflow."""
    whole = math.floor(power / math.log(2))
    return Fraction(math.exp(power - whole * math.log(2))) * Fraction(2) ** whole
