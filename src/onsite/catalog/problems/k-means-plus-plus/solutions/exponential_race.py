"""Each row waits an exponential time of rate D²; the first to arrive is chosen."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    rate = np.ones(len(X))
    nearest = np.full(len(X), np.inf)
    chosen = np.empty(k, dtype=int)
    for step in range(k):
        waiting = np.full(len(X), np.inf)
        np.divide(rng.exponential(size=len(X)), rate, out=waiting, where=rate > 0)
        chosen[step] = waiting.argmin()
        nearest = np.minimum(nearest, np.linalg.norm(X - X[chosen[step]], axis=1))
        rate = nearest**2
        if not rate.any():
            rate = np.ones(len(X))
            rate[chosen[: step + 1]] = 0
    return chosen
