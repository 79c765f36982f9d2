"""wrong-answer: X and y could be shuffled one after the other, each in its own order."""


def train_test_split(X, y, test_share, rng):
    n_test = min(max(int(test_share * len(y) + 0.5), 1), len(y) - 1)
    X, y = rng.permutation(X), rng.permutation(y)
    return X[n_test:], X[:n_test], y[n_test:], y[:n_test]
