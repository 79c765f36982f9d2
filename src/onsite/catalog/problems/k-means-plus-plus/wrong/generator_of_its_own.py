"""wrong-answer: random numbers could come from a generator of its own."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    own = np.random.default_rng()
    chosen = [int(own.integers(len(X)))]
    while len(chosen) < k:
        squared = ((X[:, None] - X[chosen]) ** 2).sum(axis=2).min(axis=1)
        if not squared.any():
            squared[[i for i in range(len(X)) if i not in chosen]] = 1
        chosen.append(int(own.choice(len(X), p=squared / squared.sum())))
    return np.array(chosen)
