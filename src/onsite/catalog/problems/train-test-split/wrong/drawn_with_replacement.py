"""wrong-answer: a row could be drawn into the test set twice."""

import numpy as np


def train_test_split(X, y, test_share, rng):
    n = len(y)
    test = rng.choice(n, size=min(max(int(test_share * n + 0.5), 1), n - 1))
    train = np.setdiff1d(np.arange(n), test)
    return X[train], X[test], y[train], y[test]
