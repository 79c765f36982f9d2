"""Keeps row numbers and draws features until one varies; c comes from a cumulated sum."""

import numpy as np


def isolation_depth(X, point, max_depth, rng):
    n, d = X.shape
    harmonic = np.concatenate([[0.0], np.cumsum(1 / np.arange(1, n + 1))])
    left = np.arange(n)
    for made in range(max_depth + 1):
        if made == max_depth or len(left) < 2 or (X[left] == X[left[0]]).all():
            break
        column = X[left, 0]
        while True:
            j = rng.integers(d)
            column = X[left, j]
            if np.ptp(column) > 0:
                break
        cut = column.max() - rng.random() * np.ptp(column)
        left = left[column < cut] if point[j] < cut else left[column >= cut]
    m = len(left)
    return made + (2 * harmonic[m - 1] - 2 * (m - 1) / m if m > 1 else 0.0)
