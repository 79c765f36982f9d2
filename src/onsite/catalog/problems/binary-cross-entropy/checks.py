from math import log

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def row(*values):
    return np.array([values], dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "a positive row at score 0",
        row(2), np.array([1.0]), np.array([0.0]), 0.0,
        expected=(log(2), [-1.0], -0.5),
    )
    yield Case(
        "a negative row at score 0",
        row(2), np.array([0.0]), np.array([0.0]), 0.0,
        expected=(log(2), [1.0], 0.5),
    )
    yield Case(
        "odds of 3 to 1, all from the intercept",
        row(4), np.array([1.0]), np.array([0.0]), log(3),
        expected=(log(4 / 3), [-1.0], -0.25),
    )
    yield Case(
        "odds of 1 to 3, all from the weights",
        row(log(3), 8), np.array([1.0]), np.array([-1.0, 0.0]), 0.0,
        expected=(log(4), [-0.75 * log(3), -6.0], -0.75),
    )
    yield Case(
        "the mean of two rows",
        np.array([[1.0, 2.0], [3.0, 0.0]]), np.array([1.0, 0.0]), np.zeros(2), 0.0,
        expected=(log(2), [0.5, -0.5], 0.0),
    )
    yield Case(
        "a target between 0 and 1, just met",
        row(5), np.array([0.75]), np.array([0.0]), log(3),
        expected=(log(4) - 0.75 * log(3), [0.0], 0.0),
    )
    yield Case(
        "a target between 0 and 1, missed",
        row(4), np.array([0.25]), np.array([0.0]), 0.0,
        expected=(log(2), [1.0], 0.25),
    )
    yield Case(
        "a score of 1000, rightly so",
        row(1000), np.array([1.0]), np.array([1.0]), 0.0,
        expected=(0.0, [0.0], 0.0),
    )
    yield Case(
        "a score of 1000, wrongly so",
        row(1000), np.array([0.0]), np.array([1.0]), 0.0,
        expected=(1000.0, [1000.0], 1.0),
    )
    yield Case(
        "a score of -1000, rightly so",
        row(-1000), np.array([0.0]), np.array([1.0]), 0.0,
        expected=(0.0, [0.0], 0.0),
    )
    yield Case(
        "a score of -1000, wrongly so",
        row(-1000), np.array([1.0]), np.array([1.0]), 0.0,
        expected=(1000.0, [1000.0], -1.0),
    )
    yield Case(
        "scores of ±10,000 and a target of a quarter",
        np.array([[100.0], [-100.0]]), np.array([0.25, 0.25]), np.array([100.0]), 0.0,
        expected=(5000.0, [50.0], 0.25),
    )
    # fmt: on
    yield Case("hard targets", *sample(rng, 30, 3, soft=False))
    yield Case("scores near ±40 that are all wrong", *confidently_wrong(rng, 10))
    yield Case("soft targets, 200 rows", *sample(rng, 200, 6, soft=True))


def sample(rng, n, d, *, soft):
    X, y = rng.normal(size=(n, d)), rng.random(n)
    return X, y if soft else y.round(), rng.normal(size=d), 0.7


def confidently_wrong(rng, n):
    z = rng.choice([-40.0, 40.0], size=n) + rng.normal(size=n)
    return z[:, None], (z < 0).astype(float), np.array([1.0]), 0.0


check = (
    parts(loss=close(), weight_gradient=close(), intercept_gradient=close()) & inputs_unchanged()
)
