"""wrong-answer: one random number served all n draws."""

import numpy as np


def multinomial(n, probabilities, rng):
    sums = np.cumsum(probabilities)
    counts = np.zeros(len(probabilities), dtype=int)
    counts[np.searchsorted(sums / sums[-1], rng.random(), side="right")] = n
    return counts
