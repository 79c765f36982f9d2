"""wrong-answer: it were free to make a generator of its own."""

import numpy as np


def reservoir_sample(stream, k, rng):
    rng = np.random.default_rng()
    reservoir = []
    for before, item in enumerate(stream):
        if before < k:
            reservoir.append(item)
            continue
        slot = rng.integers(before + 1)
        if slot < k:
            reservoir[slot] = item
    return reservoir
