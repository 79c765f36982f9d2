"""wrong-answer: a half were rounded to the even number, as Python's `round` does."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    chosen = []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        size = max(round(fraction * len(rows)), 1)
        chosen.append(rng.choice(rows, size=size, replace=False))
    return np.concatenate(chosen)
