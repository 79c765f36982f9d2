"""wrong-answer: once all D² are 0, a row could be chosen again."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        squared = ((X[:, None] - X[chosen]) ** 2).sum(axis=2).min(axis=1)
        if not squared.any():
            squared += 1
        chosen.append(int(rng.choice(len(X), p=squared / squared.sum())))
    return np.array(chosen)
