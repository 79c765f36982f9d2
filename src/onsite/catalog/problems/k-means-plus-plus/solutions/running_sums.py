"""Inverse transform over running sums; leftovers by one shuffle at the end."""

import numpy as np


def k_means_plus_plus(X, k, rng):
    first = int(rng.random() * len(X))
    chosen = [first]
    nearest = np.square(X - X[first]).sum(axis=1)
    for _ in range(k - 1):
        sums = np.cumsum(nearest)
        if sums[-1] == 0:
            missing = np.setdiff1d(np.arange(len(X)), chosen)
            return chosen + rng.permutation(missing)[: k - len(chosen)].tolist()
        sums /= sums[-1]
        position = int(np.searchsorted(sums, rng.random(), side="right"))
        chosen.append(position)
        nearest = np.minimum(nearest, np.square(X - X[position]).sum(axis=1))
    return chosen
