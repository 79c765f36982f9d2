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
    yield Case("a value of 300 in a positive row", *with_extreme(rng, 80, 300.0, 1), 0.02)
    yield Case("a value of -300 in a negative row", *with_extreme(rng, 80, -300.0, 0), 0.02)


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


def with_extreme(rng, n, value, label):
    """At the minimum the first row's score is about 2.5 times its extreme value."""
    X, y = sample(rng, n, [8.0, 1.0], 0.0)
    X[0], y[0] = [value, 0.5], label
    return X, y


def penalised_loss(got, X, y, l2):
    weights, intercept = got
    with np.errstate(all="ignore"):
        z = X @ np.asarray(weights, dtype=float) + float(intercept)
        # -log p is log(1 + exp(-z)), and -log(1 - p) is log(1 + exp(z)).
        losses = np.logaddexp(0, np.where(y == 1, -z, z))
        return losses.mean() + l2 / 2 * np.sum(np.square(weights))


def one_per_column(weights, X, *_):
    return np.shape(weights) == (X.shape[1],)


def one_number(intercept, *_):
    return np.shape(intercept) == ()


check = (
    parts(
        weights=holds("there is one weight for each column, in shape (d,)", one_per_column),
        intercept=holds("the intercept is a single number", one_number),
    )
    & objective(penalised_loss, within=0.01)
    & inputs_unchanged()
)
