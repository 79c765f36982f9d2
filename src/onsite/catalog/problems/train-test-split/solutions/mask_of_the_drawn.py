"""Draws the test rows without replacement and keeps the order of the data, by a mask."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    n = len(X)
    wanted = int(np.clip(int(test_share * n + 0.5), 1, n - 1))
    is_test = np.zeros(n, dtype=bool)
    is_test[rng.choice(n, size=wanted, replace=False)] = True
    return X[~is_test], X[is_test], y[~is_test], y[is_test]
