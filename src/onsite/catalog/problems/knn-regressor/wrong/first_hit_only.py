"""wrong-answer: only the first of several exact hits counted."""

import numpy as np


def knn_regress(X, y, Q, k):
    out = []
    for query in Q:
        r = np.linalg.norm(X - query, axis=1)
        near = np.argsort(r, kind="stable")[:k]
        if r[near[0]] == 0:
            out.append(y[near[0]])
        else:
            out.append(np.average(y[near], weights=1 / r[near]))
    return np.array(out)
