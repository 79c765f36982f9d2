"""Makes all draws in one call, then swaps from the front."""

import numpy as np


def shuffle(items, rng):
    shuffled, n = items[:], len(items)
    steps = rng.integers(np.arange(n, 0, -1)) if n else []
    for first, step in enumerate(steps):
        shuffled[first], shuffled[first + step] = shuffled[first + step], shuffled[first]
    return shuffled
