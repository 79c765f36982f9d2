"""Weights relative to the nearest neighbour, r₀ / r: never infinite, whatever the scale."""

import numpy as np


def knn_regress(X, y, Q, k):
    out = np.empty(len(Q))
    for i, query in enumerate(Q):
        r = np.linalg.norm(X - query, axis=1)
        near = np.lexsort((np.arange(len(X)), r))[:k]
        if r[near[0]] == 0.0:
            out[i] = np.mean(y[near][r[near] == 0.0])
        else:
            out[i] = np.average(y[near], weights=r[near[0]] / r[near])
    return out
