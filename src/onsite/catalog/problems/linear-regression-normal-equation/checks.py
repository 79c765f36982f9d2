import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def cases(rng):
    yield Case(
        "two points make an exact line",
        column(0.0, 2.0),
        np.array([1.0, 5.0]),
        expected=([2.0], 1.0, 1.0),
    )
    yield Case(
        "three points off the line",
        column(0.0, 1.0, 2.0),
        np.array([1.0, 3.0, 4.0]),
        expected=([3 / 2], 7 / 6, 27 / 28),
    )
    yield Case(
        "a y that hardly varies",
        column(0.0, 1.0, 2.0),
        np.array([0.1, 0.3, 0.4]),
        expected=([3 / 20], 7 / 60, 27 / 28),
    )
    yield Case(
        "a constant y has nothing to explain",
        column(1.0, 2.0, 4.0),
        np.array([5.0, 5.0, 5.0]),
        expected=([0.0], 5.0, 0.0),
    )
    yield Case(
        "a column that explains nothing",
        column(-1.0, 0.0, 1.0),
        np.array([2.0, -4.0, 2.0]),
        expected=([0.0], 0.0, 0.0),
    )
    yield Case(
        "whole numbers, two columns",
        np.array([[0, 0], [1, 0], [0, 1], [1, 1]]),
        np.array([1, 4, 3, 7]),
        expected=([7 / 2, 5 / 2], 3 / 4, 74 / 75),
    )
    yield Case(
        "as many coefficients as rows",
        np.array([[1.0, 0.0], [0.0, 1.0], [3.0, 2.0]]),
        np.array([5.0, 1.0, 5.0]),
        expected=([2.0, -2.0], 3.0, 1.0),
    )
    yield Case("a column far from zero", *noisy(rng, 30, offset=[290.0, 0.0], scale=[10.0, 1.0]))
    yield Case("a y far from zero", *noisy(rng, 30, offset=[0.0, 0.0], scale=[1.0, 1.0], base=1e3))
    yield Case("columns around 0.001, 1 and 1000", *noisy(rng, 40, scale=[1e-3, 1.0, 1e3]))
    yield Case("200 rows of correlated columns", *correlated(rng, 200, 6))


def column(*values):
    return np.array(values)[:, None]


def noisy(rng, n, *, scale, offset=0.0, base=-2.0):
    """Rows whose every column moves y by about 1 to 3, with noise of 0.5."""
    d = len(scale)
    standard = rng.normal(size=(n, d))
    effects = np.arange(1.0, d + 1) * (-1.0) ** np.arange(d)
    y = base + standard @ effects + 0.5 * rng.normal(size=n)
    return standard * scale + offset, y


def correlated(rng, n, d):
    X = rng.normal(size=(n, d)) @ rng.normal(size=(d, d)) + rng.normal(size=d)
    return X, X @ rng.normal(size=d) + rng.normal(size=n)


check = (
    parts(
        weights=close(rtol=1e-5),
        intercept=close(rtol=1e-5),
        r_squared=close(rtol=1e-5),
    )
    & inputs_unchanged()
)
