"""wrong-answer: a category kept its probability although others had been ruled out before it."""

import numpy as np


def multinomial(n, probabilities, rng):
    counts = np.zeros(len(probabilities), dtype=int)
    last = np.flatnonzero(probabilities)[-1]
    for k, p in enumerate(probabilities):
        counts[k] = n if k == last else np.count_nonzero(rng.random(n) < p)
        n -= counts[k]
    return counts
