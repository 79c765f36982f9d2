"""wrong-answer: each category were drawn on its own, so that the counts need not sum to n."""

import numpy as np


def multinomial(n, probabilities, rng):
    return np.array([np.count_nonzero(rng.random(n) < p) for p in probabilities])
