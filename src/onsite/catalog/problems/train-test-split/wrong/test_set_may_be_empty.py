"""wrong-answer: the test set, or the training set, could be empty."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    test, train = np.split(rng.permutation(len(y)), [int(test_share * len(y) + 0.5)])
    return X[train], X[test], y[train], y[test]
