"""First decides whether the item comes in, then whose place it takes."""

from itertools import islice


def reservoir_sample(stream, k, rng):
    reservoir = list(islice(stream, k))
    for seen, item in enumerate(stream, k + 1):
        if rng.random() * seen < k:
            reservoir[int(k * rng.random())] = item
    return reservoir
