"""wrong-answer: the farthest row were always next."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        squared = ((X[:, None] - X[chosen]) ** 2).sum(axis=2).min(axis=1)
        if squared.any():
            chosen.append(int(squared.argmax()))
        else:
            rest = [i for i in range(len(X)) if i not in chosen]
            chosen.append(int(rng.choice(rest)))
    return np.array(chosen)
