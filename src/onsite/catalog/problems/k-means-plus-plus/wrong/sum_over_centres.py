"""wrong-answer: D² were summed over all chosen rows instead of taken from the nearest."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        squared = ((X[:, None] - X[chosen]) ** 2).sum(axis=(1, 2))
        squared[chosen] = 0
        if squared.sum() == 0:
            squared[[i for i in range(len(X)) if i not in chosen]] = 1
        chosen.append(int(rng.choice(len(X), p=squared / squared.sum())))
    return np.array(chosen)
