"""wrong-answer: the threshold were the value of a random row, which ignores the gaps."""

import numpy as np


def isolation_depth(X, point, max_depth, rng):
    cuts = 0
    while len(X) and cuts < max_depth:
        features = np.flatnonzero(X.min(axis=0) < X.max(axis=0))
        if not len(features):
            break
        j = rng.choice(features)
        values = np.unique(X[:, j])
        threshold = rng.choice(values[1:])
        X = X[(X[:, j] < threshold) == (point[j] < threshold)]
        cuts += 1
    m = len(X)
    return cuts + (2 * sum(1 / i for i in range(1, m)) - 2 * (m - 1) / m if m > 1 else 0.0)
