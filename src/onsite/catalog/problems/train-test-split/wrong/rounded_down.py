"""wrong-answer: the test set's size were rounded down."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    n_test = min(max(int(test_share * len(y)), 1), len(y) - 1)
    test, train = np.split(rng.permutation(len(y)), [n_test])
    return X[train], X[test], y[train], y[test]
