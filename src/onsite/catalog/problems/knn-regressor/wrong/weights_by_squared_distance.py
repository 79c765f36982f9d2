"""wrong-answer: a neighbour weighed 1/r², since the root was never taken."""

import numpy as np


def knn_regress(X, y, Q, k):
    out = []
    for query in Q:
        squared = ((X - query) ** 2).sum(axis=1)
        near = np.argsort(squared, kind="stable")[:k]
        if squared[near[0]] == 0:
            out.append(y[near][squared[near] == 0].mean())
        else:
            out.append(np.average(y[near], weights=1 / squared[near]))
    return np.array(out)
