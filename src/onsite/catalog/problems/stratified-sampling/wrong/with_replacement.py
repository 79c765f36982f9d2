"""wrong-answer: rows were drawn with replacement."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    chosen = []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        chosen.append(rng.choice(rows, size=max(int(fraction * len(rows) + 0.5), 1)))
    return np.concatenate(chosen)
