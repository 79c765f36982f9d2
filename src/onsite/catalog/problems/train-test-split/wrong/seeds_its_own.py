"""wrong-answer: a fixed seed of its own were the better source of chance."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    n_test = min(max(int(test_share * len(y) + 0.5), 1), len(y) - 1)
    test, train = np.split(np.random.default_rng(42).permutation(len(y)), [n_test])
    return X[train], X[test], y[train], y[test]
