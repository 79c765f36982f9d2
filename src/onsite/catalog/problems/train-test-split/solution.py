import math

import numpy as np


def train_test_split(
    X: np.ndarray, y: np.ndarray, test_share: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return X_train, X_test, y_train, y_test: the two pieces of one permutation of the rows."""
    n = len(y)
    n_test = min(max(math.floor(test_share * n + 0.5), 1), n - 1)
    test, train = np.split(rng.permutation(n), [n_test])
    return X[train], X[test], y[train], y[test]
