import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def array(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "one rating: each row gains half of the other",
        [(0, 0, 2.0)], array([1]), array([1]), 0.5, 0.0, 1,
        expected=([[1.5]], [[1.5]], [0.25]),
    )
    yield Case(
        "both rows move by their old values",
        [(0, 0, 3.0)], array([1, 0]), array([1, 2]), 0.5, 0.0, 1,
        # e = 2: P gains (1, 2), Q gains (1, 0), and the prediction is 2 · 2 + 2 · 2.
        expected=([[2, 2]], [[2, 2]], [5]),
    )
    yield Case(
        "no error: the penalty alone shrinks both rows",
        [(0, 0, 8.0)], array([2]), array([4]), 0.5, 0.5, 1,
        expected=([[1.5]], [[3]], [3.5]),
    )
    yield Case(
        "rows without ratings stay, penalty or not",
        [(1, 0, 8.0)], array([7], [2]), array([4], [9]), 0.5, 0.5, 1,
        expected=([[7], [1.5]], [[3], [9]], [3.5]),
    )
    yield Case(
        "the second rating sees the rows moved; the errors come after the epoch",
        [(0, 0, 2.0), (0, 1, 2.5)], array([1]), array([1], [1]), 0.5, 0.0, 1,
        # P is 1.5, then e = 1 and P is 2; the errors are 2 - 3 and 2.5 - 3.5.
        expected=([[2]], [[1.5], [1.75]], [1]),
    )
    # fmt: on
    P, Q = rng.normal(size=(3, 2)), rng.normal(size=(3, 2))
    yield Case("two epochs", [(0, 1, 4.0), (2, 1, 1.0), (0, 0, 3.0)], P, Q, 0.1, 0.1, 2)
    yield Case("the same rating twice", [(1, 1, 4.0), (1, 1, 4.0)], P, Q, 0.2, 0.0, 1)
    P, Q = rng.normal(size=(8, 3)) / 2, rng.normal(size=(6, 3)) / 2
    yield Case("thirty ratings, ten epochs", ratings(rng, 30, 8, 6), P, Q, 0.05, 0.02, 10)
    yield Case("a heavy penalty", ratings(rng, 20, 8, 6), P, Q, 0.05, 1.0, 5)


def ratings(rng, n, n_users, n_items):
    cells = rng.permutation(n_users * n_items)[:n].tolist()
    return [(*divmod(cell, n_items), float(rng.integers(1, 6))) for cell in cells]


check = parts(P=close(), Q=close(), errors=close()) & inputs_unchanged()
