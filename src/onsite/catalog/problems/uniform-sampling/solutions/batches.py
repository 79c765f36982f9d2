"""Fills a dictionary in the order of coming, by batches of draws; a duplicate changes nothing."""

import numpy as np


def sample_indices(n, k, rng):
    if 3 * k > n:
        return np.argsort(rng.random(n))[:k].tolist()
    chosen = {}
    while len(chosen) < k:
        chosen.update(dict.fromkeys(rng.integers(0, n, size=k).tolist()))
    return list(chosen)[:k]
