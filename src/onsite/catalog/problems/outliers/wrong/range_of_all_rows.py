"""wrong-answer: thresholds came from the range of all rows, not of those that are left."""

import numpy as np


def isolation_depth(X, point, max_depth, rng):
    cuts = 0
    low, high = X.min(axis=0), X.max(axis=0)
    while len(X) and cuts < max_depth:
        features = np.flatnonzero(X.min(axis=0) < X.max(axis=0))
        if not len(features):
            break
        j = rng.choice(features)
        threshold = rng.uniform(low[j], high[j])
        X = X[(X[:, j] < threshold) == (point[j] < threshold)]
        cuts += 1
    m = len(X)
    return cuts + (2 * sum(1 / i for i in range(1, m)) - 2 * (m - 1) / m if m > 1 else 0.0)
