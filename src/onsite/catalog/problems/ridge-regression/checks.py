import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def cases(rng):
    # fmt: off
    yield Case(
        "two rows about zero",
        np.array([[-1.0], [1.0]]), np.array([[-1.0], [1.0]]), 2.0,
        expected=([[1 / 2]], [0.0]),
    )
    yield Case(
        "a mean that is not zero",
        np.array([[0.0], [2.0]]), np.array([[1.0], [5.0]]), 2.0,
        expected=([[1.0]], [2.0]),
    )
    yield Case(
        "two targets",
        np.array([[0.0], [2.0]]), np.array([[1.0, 0.0], [5.0, -2.0]]), 2.0,
        expected=([[1.0, -0.5]], [2.0, -0.5]),
    )
    yield Case(
        "a single row: nothing to learn but the intercepts",
        np.array([[3.0, 4.0]]), np.array([[7.0, -1.0]]), 1.0,
        expected=(np.zeros((2, 2)), [7.0, -1.0]),
    )
    yield Case(
        "two equal columns share the weight",
        np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([[-2.0], [2.0]]), 1.0,
        expected=([[4 / 5], [4 / 5]], [0.0]),
    )
    yield Case(
        "a constant column gets no weight",
        np.array([[-1.0, 5.0], [1.0, 5.0]]), np.array([[0.0], [4.0]]), 2.0,
        expected=([[1.0], [0.0]], [2.0]),
    )
    yield Case(
        "whole numbers, means that are none",
        np.array([[0], [1], [1]]), np.array([[1, 2], [3, 2], [5, 2]]), 1 / 3,
        # The sum of squares about 2/3 is also 2/3, so each slope is XᵀY.
        expected=([[2.0, 0.0]], [5 / 3, 2.0]),
    )
    # fmt: on
    yield Case("three rows, five columns", *noisy(rng, 3, 5, 2), 0.1)
    yield Case("columns of unlike scale, far from zero", *unlike(rng, 30), 4.0)
    yield Case("a strong penalty", *noisy(rng, 40, 3, 2), 1e4)
    yield Case("a weak penalty", *noisy(rng, 40, 3, 2), 1e-3)
    yield Case("150 rows, six correlated columns, four targets", *noisy(rng, 150, 6, 4), 10.0)


def noisy(rng, n, d, m):
    X = rng.normal(size=(n, d)) @ rng.normal(size=(d, d)) + rng.normal(size=d)
    return X, X @ rng.normal(size=(d, m)) + rng.normal(size=(n, m)) + rng.normal(size=m)


def unlike(rng, n):
    standard = rng.normal(size=(n, 3))
    Y = standard @ rng.normal(size=(3, 2)) + rng.normal(size=(n, 2)) + [100.0, -3.0]
    return standard * [0.5, 5.0, 50.0] + [20.0, 0.0, -300.0], Y


check = parts(weights=close(), intercepts=close()) & inputs_unchanged()
