"""wrong-answer: positions within the class were the indices asked for."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    chosen = []
    for count in np.unique(labels, return_counts=True)[1]:
        size = max(int(fraction * count + 0.5), 1)
        chosen.append(rng.permutation(count)[:size])
    return np.concatenate(chosen)
