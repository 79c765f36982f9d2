"""wrong-answer: the first centre were always row 0."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [0]
    squared = ((X - X[0]) ** 2).sum(axis=1)
    while len(chosen) < k:
        weights = squared.copy()
        if not weights.any():
            weights[[i for i in range(len(X)) if i not in chosen]] = 1
        chosen.append(int(rng.choice(len(X), p=weights / weights.sum())))
        squared = np.minimum(squared, ((X - X[chosen[-1]]) ** 2).sum(axis=1))
    rng.random()
    return np.array(chosen)
