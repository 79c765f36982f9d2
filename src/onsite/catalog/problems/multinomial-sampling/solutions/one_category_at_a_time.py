"""Of the draws that are left, how many are category k? Each is, with probability p[k] / (rest)."""

import numpy as np


def multinomial(n, probabilities, rng):
    rest = np.cumsum(probabilities[::-1])[::-1]
    counts = np.zeros(len(probabilities), dtype=int)
    for k, probability in enumerate(probabilities):
        if probability > 0:
            counts[k] = np.count_nonzero(rng.random(n) < probability / rest[k])
            n -= counts[k]
    return counts
