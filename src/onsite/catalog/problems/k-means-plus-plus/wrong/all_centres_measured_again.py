"""too-slow-growth: every step measured the distances to all chosen rows again."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        squared = np.min([((X - X[row]) ** 2).sum(axis=1) for row in chosen], axis=0)
        if not squared.any():
            squared[np.setdiff1d(np.arange(len(X)), chosen)] = 1
        chosen.append(int(rng.choice(len(X), p=squared / squared.sum())))
    return np.array(chosen)
