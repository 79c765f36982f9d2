"""wrong-answer: the caller's arrays could be shuffled in place."""


def train_test_split(X, y, test_share, rng):
    n_test = min(max(int(test_share * len(y) + 0.5), 1), len(y) - 1)
    state = rng.bit_generator.state
    rng.shuffle(X)
    rng.bit_generator.state = state
    rng.shuffle(y)
    return X[n_test:], X[:n_test], y[n_test:], y[:n_test]
