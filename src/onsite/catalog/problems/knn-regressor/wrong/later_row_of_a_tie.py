"""wrong-answer: of equally distant rows the later one were nearer."""

import numpy as np


def knn_regress(X, y, Q, k):
    out = []
    for query in Q:
        r = np.linalg.norm(X - query, axis=1)
        near = np.lexsort((-np.arange(len(X)), r))[:k]
        weights = r[near] == 0 if (r[near] == 0).any() else 1 / r[near]
        out.append(np.average(y[near], weights=weights))
    return np.array(out)
