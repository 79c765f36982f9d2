from math import exp, log

import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts


def column(*values):
    return np.array(values, dtype=float).reshape(-1, 1)


def cases(rng):
    e = exp(-1)
    # fmt: off
    yield Case(
        "one positive row: a score of 0 is a mistake, once",
        column(3), np.array([1]), column(3, 4), 1.0, 2,
        expected=([[1.0]], [1], [1.0, e]),
    )
    yield Case(
        "one negative row: a score of 0 is a mistake for it too",
        column(3), np.array([-1]), column(3, 5), 0.5, 1,
        expected=([[1.0]], [1], [-1.0, -exp(-2)]),
    )
    yield Case(
        "two rows, two labels",
        column(0, 1), np.array([1, -1]), column(0, 0.5, 2), 1.0, 2,
        expected=([[1.0, e], [e, 1.0]], [1, 1], [1 - e, 0.0, exp(-4) - e]),
    )
    yield Case(
        "the second row sees what the first has changed",
        column(0, 1), np.array([1, 1]), column(0), 1.0, 3,
        expected=([[1.0, e], [e, 1.0]], [1, 0], [1.0]),
    )
    yield Case(
        "no query",
        column(0, 1), np.array([1, 1]), np.zeros((0, 1)), 1.0, 1,
        expected=([[1.0, e], [e, 1.0]], [1, 0], []),
    )
    yield Case(
        "two features: the squared distance of (0, 0) and (1, 2) is 5",
        np.array([[0.0, 0.0], [1.0, 2.0]]), np.array([1, 1]), np.array([[1.0, 0.0]]), 0.2, 1,
        expected=([[1.0, e], [e, 1.0]], [1, 0], [exp(-0.2)]),
    )
    yield Case(
        "equal rows with opposite labels: mistakes without end",
        column(2, 2), np.array([1, -1]), column(2), 1.0, 3,
        expected=(np.ones((2, 2)), [3, 3], [0.0]),
    )
    yield Case(
        "a row between two others is a mistake twice",
        column(-1, 0, 1), np.array([1, -1, 1]), column(-1, 0), log(4 / 3), 2,
        # k is 3/4 between neighbours, 81/256 between the ends. First 1, 1, then -3/4 + 81/256 at
        # the right end: 1, 1, 1. Then, times their labels, 145/256 on the left and -1/2 in the
        # middle: 1, 2, 1. On the right -47/256: 1, 2, 2.
        expected=(
            [[1, 3 / 4, 81 / 256], [3 / 4, 1, 3 / 4], [81 / 256, 3 / 4, 1]],
            [1, 2, 2], [1 - 3 / 2 + 81 / 128, 3 / 4 - 2 + 3 / 2],
        ),
    )
    # fmt: on
    yield Case(
        "one class only", *sample(rng, 6, 2, one_class=True), rng.normal(size=(3, 2)), 0.3, 2
    )
    yield Case("a ring around a cloud", *rings(rng, 40), rng.normal(size=(5, 2)), 0.8, 3)
    yield Case("overlapping clouds", *sample(rng, 50, 3), rng.normal(size=(4, 3)), 0.2, 4)
    yield Case("120 rows, five features", *sample(rng, 120, 5), rng.normal(size=(20, 5)), 0.1, 3)


def sample(rng, n, d, *, one_class=False):
    y = np.ones(n, dtype=int) if one_class else rng.choice([-1, 1], size=n)
    return rng.normal(size=(n, d)) + 0.5 * y[:, None], y


def rings(rng, n):
    y = rng.choice([-1, 1], size=n)
    angles = rng.uniform(0, 2 * np.pi, size=n)
    radii = np.where(y > 0, 0.5, 2.0) + 0.2 * rng.normal(size=n)
    return radii[:, None] * np.column_stack([np.cos(angles), np.sin(angles)]), y


check = parts(kernel=close(), counts=exact(), scores=close()) & inputs_unchanged()
