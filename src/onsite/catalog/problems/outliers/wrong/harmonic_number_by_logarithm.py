"""wrong-answer: the harmonic sum could be replaced by log(m - 1) + 0.5772."""

import math

import numpy as np


def isolation_depth(X, point, max_depth, rng):
    cuts = 0
    while len(X) and cuts < max_depth:
        low, high = X.min(axis=0), X.max(axis=0)
        features = np.flatnonzero(low < high)
        if not len(features):
            break
        j = rng.choice(features)
        threshold = rng.uniform(low[j], high[j])
        X = X[(X[:, j] < threshold) == (point[j] < threshold)]
        cuts += 1
    m = len(X)
    return cuts + (2 * (math.log(m - 1) + 0.5772156649) - 2 * (m - 1) / m if m > 1 else 0.0)
