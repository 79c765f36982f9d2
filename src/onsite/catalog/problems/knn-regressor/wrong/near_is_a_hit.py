"""wrong-answer: a row within a hair's breadth, 1e-8, were a hit."""

import numpy as np


def knn_regress(X, y, Q, k):
    out = []
    for query in Q:
        r = np.linalg.norm(X - query, axis=1)
        near = np.argsort(r, kind="stable")[:k]
        hits = np.isclose(r[near], 0)
        weights = hits if hits.any() else 1 / r[near]
        out.append(np.average(y[near], weights=weights))
    return np.array(out)
