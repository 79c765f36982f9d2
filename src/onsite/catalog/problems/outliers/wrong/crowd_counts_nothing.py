"""wrong-answer: the rows left over added nothing to the depth."""

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
    return float(cuts)
