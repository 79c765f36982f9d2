from math import sqrt

import numpy as np

from onsite.judge.checks import Case, holds, inputs_unchanged, objective


def cases(rng):
    # fmt: off
    yield Case(
        "two rows on a line",
        np.array([[0.0], [4.0]]), np.array([-1, 1]),
        expected=([0.5], -1.0, 4.0),
    )
    yield Case(
        "two rows on a line, the positive one on the left",
        np.array([[5.0], [3.0]]), np.array([-1, 1]),
        expected=([-1.0], 4.0, 2.0),
    )
    yield Case(
        "rows behind the edges do not matter",
        np.array([[0.0], [-9.0], [4.0], [5.0]]), np.array([-1, -1, 1, 1]),
        expected=([0.5], -1.0, 4.0),
    )
    yield Case(
        "two rows in the plane",
        np.array([[1.0, 1.0], [4.0, 5.0]]), np.array([-1, 1]),
        expected=([0.24, 0.32], -1.56, 5.0),
    )
    yield Case(
        "the nearest point lies between two rows",
        np.array([[0.0, 0.0], [2.0, -1.0], [2.0, 3.0]]), np.array([-1, 1, 1]),
        expected=([1.0, 0.0], -1.0, 2.0),
    )
    yield Case(
        "a slanted street between an edge and a corner",
        np.array([[0.0, 4.0], [4.0, 0.0], [0.0, 0.0]]), np.array([1, 1, -1]),
        expected=([0.5, 0.5], -1.0, 2 * sqrt(2)),
    )
    yield Case(
        "far from the origin",
        np.array([[10.0, 10.0], [10.0, 9.0], [9.0, 10.0]]), np.array([1, -1, -1]),
        expected=([2.0, 2.0], -39.0, 1 / sqrt(2)),
    )
    yield Case(
        "a narrow street",
        np.array([[1.0, 1.0], [1.0, 2.0], [1.1, 1.0], [1.1, 2.0]]), np.array([-1, -1, 1, 1]),
        expected=([20.0, 0.0], -21.0, 0.1),
    )
    yield Case(
        "one row against many",
        np.array([[3.0, 0.0], [0.0, -2.0], [0.0, 2.0], [-1.0, 0.0], [0.0, 0.0]]),
        np.array([1, -1, -1, -1, -1]),
        expected=([2 / 3, 0.0], -1.0, 3.0),
    )
    # fmt: on
    yield Case("20 rows in the plane", *separable(rng, 20, 2, gap=1.0))
    yield Case("a street one tenth as wide as the cloud", *separable(rng, 30, 2, gap=0.4))
    yield Case("more columns than rows", *separable(rng, 4, 5, gap=1.0))
    yield Case("40 rows, five columns", *separable(rng, 40, 5, gap=0.8))


def separable(rng, n, d, *, gap):
    """A cloud that a random plane parts, its two halves pushed `gap` apart."""
    normal = rng.normal(size=d)
    normal /= np.linalg.norm(normal)
    X = 1.5 * rng.normal(size=(n, d)) + 2.0
    scores = X @ normal
    y = np.where(scores > np.median(scores), 1, -1)
    return X + gap / 2 * y[:, None] * normal, y


def one_per_column(got, X, y):
    weights, intercept, width = got
    shapes = np.shape(weights), np.shape(intercept), np.shape(width)
    return shapes == ((X.shape[1],), (), ())


def outside(got, X, y):
    weights, intercept, _ = got
    margins = y * (X @ np.asarray(weights, dtype=float) + float(intercept))
    i = int(margins.argmin())
    if margins[i] >= 0.999:
        return None
    return f"row {i} has y (w·x + b) = {margins[i]:.6g}, below 1: it is inside the street"


def norm(got, X, y):
    return np.linalg.norm(np.asarray(got[0], dtype=float))


def as_wide_as_the_weights_say(got, X, y):
    return abs(float(got[2]) * norm(got, X, y) - 2) <= 2e-3


check = (
    holds("there is one weight per column, and two single numbers", one_per_column)
    & holds("no row is inside the street", outside)
    & objective(norm, within=1e-3)
    & holds("the width belongs to the weights", as_wide_as_the_weights_say)
    & inputs_unchanged()
)
