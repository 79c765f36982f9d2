"""wrong-answer: once all D² are 0, the remaining rows were taken in order."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        squared = ((X[:, None] - X[chosen]) ** 2).sum(axis=2).min(axis=1)
        if not squared.any():
            chosen.append(min(i for i in range(len(X)) if i not in chosen))
        else:
            chosen.append(int(rng.choice(len(X), p=squared / squared.sum())))
    return np.array(chosen)
