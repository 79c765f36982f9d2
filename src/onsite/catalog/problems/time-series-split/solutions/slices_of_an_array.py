"""Cuts one array of row numbers with slices."""

import numpy as np


def time_series_split(n, n_splits, test_size, gap, max_train):
    rows = np.arange(n)
    blocks = rows[n - n_splits * test_size :].reshape(n_splits, test_size)
    pairs = []
    for test in blocks:
        past = rows[: max(test[0] - gap, 0)]
        if past.size:
            pairs.append((past if max_train is None else past[-max_train:], test))
    return pairs
