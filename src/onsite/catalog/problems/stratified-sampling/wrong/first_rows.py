"""wrong-answer: the first rows of each class would do."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    chosen = []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        chosen.append(rows[: max(int(fraction * len(rows) + 0.5), 1)])
    return rng.permutation(np.concatenate(chosen))
