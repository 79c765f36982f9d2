"""wrong-answer: every class were drawn with the same random numbers."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    seed = rng.integers(2**32)
    chosen = []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        size = max(int(fraction * len(rows) + 0.5), 1)
        chosen.append(np.random.default_rng(seed).choice(rows, size=size, replace=False))
    return np.concatenate(chosen)
