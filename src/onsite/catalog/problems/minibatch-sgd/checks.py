import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts, uses_generator

fit = parts(weights=close(), losses=close()) & inputs_unchanged()


def cases(rng):
    # fmt: off
    yield Case(
        "one row, one epoch",
        np.array([[2.0]]), np.array([3.0]), 0.125, 1, 1, rng,
        expected=([0.75], [1.125]), check=fit,
    )
    yield Case(
        "one row, two epochs",
        np.array([[2.0]]), np.array([3.0]), 0.125, 1, 2, rng,
        expected=([1.125], [1.125, 0.28125]), check=fit,
    )
    yield Case(
        "no epoch",
        np.array([[2.0, 1.0]]), np.array([3.0]), 0.125, 1, 0, rng,
        expected=([0.0, 0.0], []), check=fit,
    )
    yield Case(
        "two rows in one batch, whose order does not matter",
        np.array([[1.0], [2.0]]), np.array([2.0, 4.0]), 0.2, 2, 2, rng,
        expected=([1.5], [1.25, 0.3125]), check=fit,
    )
    yield Case(
        "a batch size beyond n",
        np.array([[1.0], [2.0]]), np.array([2.0, 4.0]), 0.2, 5, 1, rng,
        expected=([1.0], [1.25]), check=fit,
    )
    yield Case(
        "three equal rows, so the last batch has one",
        np.array([[1.0], [1.0], [1.0]]), np.array([4.0, 4.0, 4.0]), 0.5, 2, 1, rng,
        expected=([3.0], [0.5]), check=fit,
    )
    # fmt: on
    yield Case("two rows, each a batch", *rows(rng, 2, 1), 0.1, 1, 3, rng)
    yield Case("batches of one", *rows(rng, 6, 2), 0.1, 1, 4, rng)
    yield Case("batches that divide n", *rows(rng, 12, 3), 0.1, 4, 5, rng)
    yield Case("a last batch of two", *rows(rng, 17, 3), 0.1, 5, 5, rng)
    yield Case("more columns than rows", *rows(rng, 4, 6), 0.05, 3, 6, rng)
    yield Case("two hundred rows", *rows(rng, 200, 4), 0.05, 32, 8, rng)


def rows(rng, n, d):
    X = rng.normal(size=(n, d))
    return X, X @ rng.normal(size=d) + rng.normal(size=n)


check = fit & uses_generator()
