from math import log

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def cases(rng):
    line = np.array([[0.0], [1.0], [2.0], [3.0], [4.0], [5.0]])
    yield Case("one class", line[:3], np.array([4, 4, 4]), expected=([[1.5]], [-0.75]))
    yield Case(
        "two classes on a line",
        line,
        np.array([7, 7, 7, 9, 9, 9]),
        expected=([[1.5], [6.0]], [-log(2) - 0.75, -log(2) - 12]),
    )
    # Means 0 and 4, deviations 1, 1, 1, 1 and 0, so the covariance is 4/5.
    yield Case(
        "a class of one row, which is rare",
        np.array([[4.0], [-1.0], [1.0], [1.0], [-1.0]]),
        np.array([2, -3, -3, -3, -3]),
        expected=([[0.0], [5.0]], [log(4 / 5), log(1 / 5) - 10]),
    )
    square = np.array([[1.0, 0], [-1, 0], [0, 2], [0, -2]])
    yield Case(
        "features of different spread",
        np.vstack([square, square + np.array([2.0, 4.0])]),
        np.repeat([0, 1], 4),
        expected=([[0.0, 0.0], [4.0, 2.0]], [-log(2), -log(2) - 8]),
    )
    yield Case("two features that go together", *clouds(rng, 30, 2, 2))
    yield Case("three classes of different size", *clouds(rng, 60, 3, 3))
    yield Case("more classes than features", *clouds(rng, 90, 2, 6))
    X, y = clouds(rng, 50, 3, 2)
    yield Case("features of very different size", X * np.array([1e-3, 1.0, 1e4]), y)
    yield Case("far from the origin", X + np.array([1e6, -1e6, 5e5]), y)
    yield Case("300 rows of eight features", *clouds(rng, 300, 8, 4))


def clouds(rng, n, d, n_classes):
    """Classes of different size and spread, in a mixed order, with features that go together."""
    sizes = np.arange(1, n_classes + 1)
    more = rng.choice(n_classes, n - n_classes, p=sizes / sizes.sum())
    y = rng.permutation(np.append(sizes - 1, more))
    spread = 0.5 + rng.random((n_classes, d))
    mix = np.eye(d) + 0.3 * rng.normal(size=(d, d))
    X = 2 * rng.normal(size=(n_classes, d))[y] + spread[y] * rng.normal(size=(n, d)) @ mix
    return X, 10 * y - 15


check = parts(W=close(), b=close()) & inputs_unchanged()
