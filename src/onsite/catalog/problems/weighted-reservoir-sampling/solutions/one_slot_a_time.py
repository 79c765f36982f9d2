"""Keeps k arrivals in two lists and throws out the latest whenever one more comes."""

import math


def weighted_reservoir_sample(stream, k, rng):
    items, lateness = [], []
    for item, weight in stream:
        if not weight:
            continue
        items.append(item)
        lateness.append(math.log(-math.log(1.0 - rng.random()) or 5e-324) - math.log(weight))
        if len(items) > k:
            latest = max(range(k + 1), key=lateness.__getitem__)
            del items[latest], lateness[latest]
    return items
