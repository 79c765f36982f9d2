"""wrong-answer: the number of rows were rounded down."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    chosen = []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        size = max(int(fraction * len(rows)), 1)
        chosen.append(rng.choice(rows, size=size, replace=False))
    return np.concatenate(chosen)
