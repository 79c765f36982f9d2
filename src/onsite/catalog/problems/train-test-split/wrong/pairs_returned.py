"""wrong-answer: X_train and y_train came first, then X_test and y_test."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    n_test = min(max(int(test_share * len(y) + 0.5), 1), len(y) - 1)
    test, train = np.split(rng.permutation(len(y)), [n_test])
    return X[train], y[train], X[test], y[test]
