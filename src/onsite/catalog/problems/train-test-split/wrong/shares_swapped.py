"""wrong-answer: the share were that of the training set."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    n_train = min(max(int(test_share * len(y) + 0.5), 1), len(y) - 1)
    train, test = np.split(rng.permutation(len(y)), [n_train])
    return X[train], X[test], y[train], y[test]
