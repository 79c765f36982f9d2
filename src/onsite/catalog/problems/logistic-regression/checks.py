import math

import numpy as np

from onsite.judge.checks import Case, holds, inputs_unchanged, objective, parts


def cases(rng):
    yield Case(
        "two rows, one on each side",
        np.array([[-1.0], [1.0]]),
        np.array([0, 1]),
        # The gradient at (1, 0) is -sigmoid(-1) + l2 = 0.
        1 / (1 + math.e),
        expected=([1.0], 0.0),
    )
    yield Case(
        "a feature that tells nothing",
        np.repeat([[-1.0], [1.0]], 4, axis=0),
        np.array([0, 1, 1, 1, 0, 1, 1, 1]),
        1.0,
        expected=([0.0], math.log(3)),
    )
    yield Case(
        "a line separates the classes",
        np.array([[-1.5], [-0.5], [0.0], [0.5], [1.5]]),
        np.array([0, 0, 0, 1, 1]),
        0.01,
    )
    yield Case("one positive among 30", *one_positive(rng, 30), 1.0)
    yield Case("a column that never changes", *beside_ones(rng, 40), 0.5)
    yield Case("a strong penalty", *sample(rng, 60, [2.0, -1.0, 0.5], 1.0), 1.0)
    yield Case("a weak penalty", *sample(rng, 80, [1.0, -2.0, 0.0, 0.5], -0.5), 0.01)
    yield Case("two values of 1000", *with_extremes(rng, 60), 0.05)


def sample(rng, n, weights, intercept):
    X = rng.normal(size=(n, len(weights)))
    p = 1 / (1 + np.exp(-(X @ weights + intercept)))
    return X, (rng.random(n) < p).astype(int)


def one_positive(rng, n):
    X = rng.normal(size=(n, 2))
    return X, (np.arange(n) == X[:, 0].argmax()).astype(int)


def beside_ones(rng, n):
    X, y = sample(rng, n, [1.5, 0.0], 2.0)
    X[:, 1] = 1.0
    return X, y


def with_extremes(rng, n):
    """At the minimum the scores of two rows are near ±1000, each on its label's side."""
    X, y = sample(rng, n, [3.0, 1.0], 0.0)
    X[:2] = [[1000.0, 0.5], [-1000.0, 0.5]]
    y[:2] = [1, 0]
    return X, y


def penalised_loss(got, X, y, l2):
    weights, intercept = got
    with np.errstate(all="ignore"):
        z = X @ np.asarray(weights, dtype=float) + float(intercept)
        # -log p is log(1 + exp(-z)), and -log(1 - p) is log(1 + exp(z)).
        losses = np.logaddexp(0, np.where(y == 1, -z, z))
        return losses.mean() + l2 / 2 * np.sum(np.square(weights))


check = (
    parts(
        weights=holds(
            "there is one weight for each column, in shape (d,)",
            lambda weights, X, y, l2: np.shape(weights) == (X.shape[1],),
        ),
        intercept=holds(
            "the intercept is a single number",
            lambda intercept, X, y, l2: np.shape(intercept) == (),
        ),
    )
    & objective(penalised_loss, within=0.01)
    & inputs_unchanged()
)
