"""Gives each row a random key; the smallest keys go to the test set."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    keys = rng.random(len(y))
    n_test = max(1, min(len(y) - 1, np.floor(len(y) * test_share + 1 / 2).astype(int)))
    rows = np.argpartition(keys, n_test)
    return (
        np.take(X, rows[n_test:], axis=0),
        np.take(X, rows[:n_test], axis=0),
        np.take(y, rows[n_test:]),
        np.take(y, rows[:n_test]),
    )
