import math

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    yield Case("one row", np.array([1]), np.array([[0.75, 0.25]]), 0.01, expected=math.log(4))
    yield Case(
        "the mean of two rows",
        np.array([0, 1]),
        np.array([[0.5, 0.5], [0.875, 0.125]]),
        0.01,
        expected=2 * math.log(2),
    )
    yield Case(
        "sure and wrong",
        np.array([1]),
        np.array([[1.0, 0.0]]),
        0.001,
        expected=math.log(1000),
    )
    yield Case(
        "sure and right", np.array([0]), np.array([[1.0, 0.0]]), 0.25, expected=math.log(4 / 3)
    )
    yield Case(
        "below eps without being 0",
        np.array([0]),
        np.array([[0.0625, 0.9375]]),
        0.125,
        expected=math.log(8),
    )
    yield Case(
        "three classes",
        np.array([2, 0, 1]),
        np.array([[0.25, 0.25, 0.5], [0.125, 0.5, 0.375], [0.5, 0.0, 0.5]]),
        0.0625,
        expected=(1 + 3 + 4) / 3 * math.log(2),
    )
    yield Case(
        "only one class comes true",
        np.array([0, 0]),
        np.array([[0.5, 0.25, 0.25], [0.5, 0.0, 0.5]]),
        0.1,
        expected=math.log(2),
    )
    yield Case(
        "a tiny eps", np.array([0]), np.array([[0.0, 1.0]]), 1e-15, expected=15 * math.log(10)
    )
    yield Case("40 rows, two classes", *sample(rng, 40, 2), 1e-12)
    yield Case("200 rows, seven classes", *sample(rng, 200, 7), 1e-15)
    yield Case("200 rows, and an eps that clips many", *sample(rng, 200, 4), 0.2)
    yield Case("every fifth row is certain", *certain(*sample(rng, 100, 3)), 1e-3)


def sample(rng, n, k):
    return rng.integers(k, size=n), rng.dirichlet(np.ones(k), size=n)


def certain(y_true, probabilities):
    """Some rows put everything on one class: now the true one, now another."""
    k = probabilities.shape[1]
    probabilities[::5] = np.eye(k)[y_true[::5]]
    probabilities[::10] = np.eye(k)[(y_true[::10] + 1) % k]
    return y_true, probabilities


check = close() & inputs_unchanged()
