import math
from collections import Counter
from itertools import combinations

import numpy as np

from onsite.judge.checks import (
    Case,
    distributed_as,
    holds,
    inputs_unchanged,
    uses_generator,
)


def cases(rng):
    yield Case("two rows, one for each set", *numbered(2), 0.5, rng)
    yield Case("a tenth of three rows is 0.3, but the test set takes one", *numbered(3), 0.1, rng)
    yield Case("0.9 of three rows is 2.7, but one is left to train on", *numbered(3), 0.9, rng)
    yield Case("half of five rows is 2.5, so three", *numbered(5), 0.5, rng)
    yield Case("a quarter of ten rows is 2.5, so three", *numbered(10), 0.25, rng)
    yield Case("a quarter of nine rows is 2.25, so two", *numbered(9), 0.25, rng)
    yield Case("0.3 of nine rows is 2.7, so three", *numbered(9), 0.3, rng)
    yield Case("rows that are equal, with unlike labels", np.ones((6, 2)), np.arange(6), 0.4, rng)
    yield Case("labels that are equal", rng.normal(size=(12, 3)), np.arange(12) // 6, 0.75, rng)
    yield Case("labels that are strings", *labelled(rng, 20), 0.2, rng)
    yield Case("200 rows", *numbered(200), 0.2, rng)
    yield Case(
        "which rows are the test set",
        *numbered(5),
        0.4,
        rng,
        repeat=500,
        check=distributed_as(
            dict.fromkeys(combinations(range(0, 50, 10), 2), 1 / 10),
            of=lambda split: tuple(sorted(split[3])),
        ),
    )


def numbered(n):
    """Rows that are told by their number: the labels are ten times that."""
    return np.arange(2 * n).reshape(n, 2) / 2, 10 * np.arange(n)


def labelled(rng, n):
    return rng.integers(3, size=(n, 2)), rng.choice(["cat", "dog", "horse"], size=n)


def divides(split, X, y, test_share, rng):
    X_train, X_test, y_train, y_test = map(np.asarray, split)
    n = len(y)
    n_test = min(max(math.floor(test_share * n + 0.5), 1), n - 1)
    for name, part, shape in (
        ("X_train", X_train, (n - n_test, X.shape[1])),
        ("X_test", X_test, (n_test, X.shape[1])),
        ("y_train", y_train, (n - n_test,)),
        ("y_test", y_test, (n_test,)),
    ):
        if part.shape != shape:
            return f"{name} should be of shape {shape}, not {part.shape}"
    there, given = Counter(pairs(X, y)), Counter([*pairs(X_train, y_train), *pairs(X_test, y_test)])
    for pair in given - there:
        if pair in there:
            return f"the row {pair[0]} with label {pair[1]!r} comes up too often"
        return f"the row {pair[0]} never had the label {pair[1]!r}"
    return None


def pairs(X, y):
    return zip(map(tuple, X.tolist()), y.tolist(), strict=True)


check = (
    holds("each row is in one of the two sets, with its label", divides)
    & inputs_unchanged()
    & uses_generator()
)
