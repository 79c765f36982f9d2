"""Selection sampling: passes the rows in order, each drawn with the chance that is left to it."""

from decimal import ROUND_HALF_UP, Decimal


def train_test_split(X, y, test_share, rng):
    n = len(y)
    rounded = int(Decimal(test_share * n).to_integral_value(ROUND_HALF_UP))
    missing = 1 if rounded < 1 else min(rounded, n - 1)
    train, test = [], []
    for row in range(n):
        if rng.random() * (n - row) < missing:
            test.append(row)
            missing -= 1
        else:
            train.append(row)
    return [X[i] for i in train], [X[i] for i in test], [y[i] for i in train], [y[i] for i in test]
