"""wrong-answer: a rare class could be left out."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    chosen = []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        size = int(fraction * len(rows) + 0.5)
        chosen.append(rng.choice(rows, size=size, replace=False))
    return np.concatenate(chosen)
