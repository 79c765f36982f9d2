from math import log

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, monotone, parts


def column(*values):
    return np.array(values, dtype=float)[:, None]


def cases(rng):
    # fmt: off
    yield Case(
        "one row, one step",
        column(3), np.array([1]), 2, 1.0, 1,
        expected=([[-1.5, 1.5]], [-0.5, 0.5], [log(2)]),
    )
    yield Case(
        "three classes, one row",
        column(3), np.array([1]), 3, 0.5, 1,
        expected=([[-0.5, 1.0, -0.5]], [-1 / 6, 1 / 3, -1 / 6], [log(3)]),
    )
    yield Case(
        "a last class without a row",
        column(1, -1), np.array([0, 1]), 3, 1.0, 1,
        expected=([[0.5, -0.5, 0.0]], [1 / 6, 1 / 6, -1 / 3], [log(3)]),
    )
    yield Case(
        "the mean of three rows, two features",
        np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 6.0]]), np.array([0, 0, 1]), 2, 1.0, 1,
        expected=([[1 / 3, -1 / 3], [-1.0, 1.0]], [1 / 6, -1 / 6], [log(2)]),
    )
    yield Case(
        "a second step, where the probabilities are 9 to 1",
        column(0), np.array([0]), 2, log(9), 2,
        expected=([[0.0, 0.0]], [0.6 * log(9), -0.6 * log(9)], [log(2), log(10 / 9)]),
    )
    yield Case(
        "scores of ±500,000 that are right",
        column(1000, -1000), np.array([0, 1]), 2, 1.0, 2,
        expected=([[500.0, -500.0]], [0.0, 0.0], [log(2), 0.0]),
    )
    yield Case(
        "a score far below the best for the true class",
        column(1200, 1200, 1200), np.array([0, 0, 1]), 2, 1.0, 2,
        # The first step parts the scores by 480,000 + 1/3, the same for every row: one is wrong.
        expected=([[-200.0, 200.0]], [-1 / 6, 1 / 6], [log(2), 160_000 + 1 / 9]),
    )
    yield Case(
        "one row's scores far above another's",
        column(1000, 1), np.array([0, 1]), 2, 1.0, 2,
        expected=([[249.25, -249.25]], [-0.5, 0.5], [log(2), 249.75]),
    )
    # fmt: on
    yield Case("more classes than rows", *clouds(rng, 3, 2, 5), 0.5, 6)
    yield Case("a learning rate that overshoots", *clouds(rng, 12, 2, 3), 8.0, 4)
    yield Case("descent, two classes", *clouds(rng, 40, 3, 2), 0.2, 15, check=descending)
    yield Case("descent, four classes", *clouds(rng, 120, 5, 4), 0.2, 15, check=descending)


def clouds(rng, n, d, k):
    y = rng.integers(k, size=n)
    return rng.normal(size=(k, d))[y] + rng.normal(size=(n, d)), y, k


def trained(losses):
    return parts(weights=close(), intercepts=close(), losses=losses) & inputs_unchanged()


descending = trained(monotone() & close())
check = trained(close())
