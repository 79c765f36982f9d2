"""wrong-answer: a coin were tossed for each row, so that the test set's size is left to chance."""


def train_test_split(X, y, test_share, rng):
    is_test = rng.random(len(y)) < test_share
    return X[~is_test], X[is_test], y[~is_test], y[is_test]
