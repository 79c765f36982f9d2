"""wrong-answer: it were free to sort the caller's labels."""

import numpy as np


def stratified_sample(labels, fraction, rng):
    order = np.argsort(labels, kind="stable")
    labels.sort()
    _, starts, counts = np.unique(labels, return_index=True, return_counts=True)
    chosen = []
    for start, count in zip(starts, counts, strict=True):
        size = max(int(fraction * count + 0.5), 1)
        chosen.append(rng.choice(order[start : start + count], size=size, replace=False))
    return np.concatenate(chosen)
