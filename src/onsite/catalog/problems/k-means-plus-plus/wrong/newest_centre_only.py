"""wrong-answer: D were the distance to the row chosen last."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        squared = ((X - X[chosen[-1]]) ** 2).sum(axis=1)
        squared[chosen] = 0
        if squared.sum() == 0:
            squared[[i for i in range(len(X)) if i not in chosen]] = 1
        chosen.append(int(rng.choice(len(X), p=squared / squared.sum())))
    return np.array(chosen)
