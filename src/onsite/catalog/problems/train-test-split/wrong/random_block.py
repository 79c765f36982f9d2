"""wrong-answer: a block of neighbouring rows from a random place were a random sample."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    n = len(y)
    n_test = min(max(int(test_share * n + 0.5), 1), n - 1)
    rows = np.roll(np.arange(n), rng.integers(n))
    test, train = rows[:n_test], rows[n_test:]
    return X[train], X[test], y[train], y[test]
