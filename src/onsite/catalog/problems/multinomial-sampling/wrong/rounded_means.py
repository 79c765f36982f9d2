"""wrong-answer: each count were its mean, rounded."""

import numpy as np


def multinomial(n, probabilities, rng):
    ends = np.round(n * np.cumsum(probabilities)).astype(int)
    return np.diff(ends, prepend=0)
