"""wrong-answer: every exact hit counted, even beyond the k nearest rows."""

import numpy as np


def knn_regress(X, y, Q, k):
    out = []
    for query in Q:
        r = np.linalg.norm(X - query, axis=1)
        if (r == 0).any():
            out.append(y[r == 0].mean())
        else:
            near = np.argsort(r, kind="stable")[:k]
            out.append(np.average(y[near], weights=1 / r[near]))
    return np.array(out)
