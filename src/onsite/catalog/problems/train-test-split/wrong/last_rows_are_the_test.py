"""wrong-answer: the last rows were as good a test set as any."""


def train_test_split(X, y, test_share, rng):
    n_train = len(y) - min(max(int(test_share * len(y) + 0.5), 1), len(y) - 1)
    return X[:n_train], X[n_train:], y[:n_train], y[n_train:]
