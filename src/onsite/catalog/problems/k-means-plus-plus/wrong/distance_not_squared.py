"""wrong-answer: the probability were proportional to the distance itself."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        nearest = np.linalg.norm(X[:, None] - X[chosen], axis=2).min(axis=1)
        if nearest.sum() == 0:
            nearest[[i for i in range(len(X)) if i not in chosen]] = 1
        chosen.append(int(rng.choice(len(X), p=nearest / nearest.sum())))
    return np.array(chosen)
