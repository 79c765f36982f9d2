from math import e, log

import numpy as np

from onsite.judge.checks import Case, Growth, close, inputs_unchanged, monotone, parts


def cases(rng):
    # fmt: off
    yield Case(
        "one row, one step",
        np.array([[1.0]]), np.array([1]), 0.25, np.array([0.0]), 1,
        expected=([1.0], [log(2), log(1 + 1 / e) + 1 / 8]),
    )
    yield Case(
        "a negative row with a value of 2",
        np.array([[2.0]]), np.array([0]), 1.0, np.array([0.0]), 1,
        expected=([-0.5], [log(2), log(1 + 1 / e) + 1 / 8]),
    )
    yield Case(
        "two rows: losses are summed",
        np.array([[1.0], [-1.0]]), np.array([1, 0]), 0.5, np.array([0.0]), 1,
        expected=([1.0], [2 * log(2), 2 * log(1 + 1 / e) + 1 / 4]),
    )
    yield Case(
        "two columns that differ in one row",
        np.array([[2.0, 2.0], [0.0, 2.0]]), np.array([1, 1]), 1.0, np.zeros(2), 1,
        # H = [[1, 1], [1, 2]] + I and g = (-1, -2).
        expected=([1 / 5, 3 / 5], [2 * log(2), log(1 + e**-1.6) + log(1 + e**-1.2) + 1 / 5]),
    )
    yield Case(
        "more columns than rows",
        np.array([[2.0, 2.0]]), np.array([1]), 1.0, np.zeros(2), 1,
        expected=([1 / 3, 1 / 3], [log(2), log(1 + e ** (-4 / 3)) + 1 / 9]),
    )
    yield Case(
        "at a score of 1000, wrongly so, the curvature vanishes and the step overshoots",
        np.array([[1.0]]), np.array([0]), 0.01, np.array([1000.0]), 2,
        expected=([0.0], [6000.0, 50.0, log(2)]),
    )
    yield Case(
        "at a score of -10,000, wrongly so",
        np.array([[10.0]]), np.array([1]), 0.01, np.array([-1000.0]), 1,
        expected=([1000.0], [15_000.0, 5000.0]),
    )
    yield Case(
        "a step that makes things worse",
        np.array([[1.0]]), np.array([0]), 0.01, np.array([40.0]), 1,
        expected=([-100.0], [48.0, 50.0]),
    )
    # fmt: on
    yield Case("one class only", rng.normal(size=(6, 2)), np.ones(6, dtype=int), 0.5, np.ones(2), 5)
    X, y = sample(rng, 25, 3)
    yield Case("a start that is not zero", X, y, 0.1, np.array([0.3, -0.4, 0.2]), 2)
    yield Case("a strong penalty", X, y, 50.0, np.zeros(3), 3, check=settled)
    yield Case("until nothing moves", X, y, 1.0, np.zeros(3), 9, check=settled)
    X, y = sample(rng, 150, 6)
    yield Case("columns of unlike scale", X * [0.01, 1, 100, 1, 1, 1], y, 0.2, np.zeros(6), 4)


def sample(rng, n, d):
    """Rows with a column of ones first."""
    X = np.column_stack([np.ones(n), rng.normal(size=(n, d - 1))])
    p = 1 / (1 + np.exp(-X @ rng.normal(size=d)))
    return X, (rng.random(n) < p).astype(int)


def fitted(objectives):
    return parts(weights=close(), objectives=objectives) & inputs_unchanged()


settled = fitted(monotone(atol=1e-8) & close())
check = fitted(close())
growth = Growth(
    lambda n, rng: Case(f"{n} rows", *sample(rng, n, 3), 1.0, np.zeros(3), 1),
    sizes=(100, 200, 400, 800),
    time=None,
    memory=0.5,
)
