import numpy as np

from onsite.judge.checks import Case, close, converges, inputs_unchanged, monotone, parts


def cases(rng):
    yield Case(
        "one row, one step",
        np.array([[2.0]]),
        np.array([3.0]),
        0.05,
        1,
        expected=([0.6], 0.3, [9.0, 2.25]),
    )
    yield Case(
        "no step at all",
        np.array([[1.0], [2.0]]),
        np.array([2.0, 4.0]),
        0.1,
        0,
        expected=([0.0], 0.0, [10.0]),
    )
    yield Case(
        "one step on the mean of two rows",
        np.array([[1.0], [2.0]]),
        np.array([2.0, 4.0]),
        0.1,
        1,
        expected=([1.0], 0.6, [10.0, 1.06]),
    )
    yield Case(
        "a second step, where both have moved",
        np.array([[1.0], [2.0]]),
        np.array([2.0, 4.0]),
        0.1,
        2,
        expected=([1.32], 0.78, [10.0, 1.06, 0.1732]),
    )
    yield Case(
        "one row of whole numbers",
        np.array([[2, -1]]),
        np.array([3]),
        0.25,
        2,
        # The residual r turns into (1 - 0.5 * (4 + 1 + 1)) * r = -2 r.
        expected=([-3.0, 1.5], -1.5, [9.0, 36.0, 144.0]),
    )
    yield Case(
        "a learning rate that is too large",
        np.array([[1.0], [3.0]]),
        np.array([1.0, -1.0]),
        0.5,
        3,
    )
    yield Case("whole numbers", *whole_numbers(rng), 0.02, 30, check=descending())
    yield Case("more columns than rows", *noisy(rng, 3, 5), 0.05, 40, check=descending())
    yield Case("columns of unlike scale", *unlike(rng), 0.001, 20, check=descending())
    X, y = noisy(rng, 60, 3)
    yield Case("until nothing moves", X, y, 0.1, 300, check=descending(to=least_loss(X, y)))


def noisy(rng, n, d):
    X = rng.normal(size=(n, d))
    return X, X @ rng.normal(size=d) + 2.0 + rng.normal(size=n)


def whole_numbers(rng):
    X = rng.integers(-3, 4, size=(12, 2))
    return X, X @ [2, -1] + rng.integers(3, 8, size=12)


def unlike(rng):
    X = rng.normal(size=(20, 2)) * [0.1, 20.0] + [1.0, 0.0]
    return X, X @ [5.0, 0.2] + rng.normal(size=20)


def least_loss(X, y):
    """The mean squared error of ordinary least squares: no step can get below it."""
    A = np.column_stack([X, np.ones(len(X))])
    coefficients = np.linalg.lstsq(A, y, rcond=None)[0]
    return float(np.mean((A @ coefficients - y) ** 2))


def fitted(losses):
    return parts(weights=close(), intercept=close(), losses=losses) & inputs_unchanged()


def descending(to=None):
    """Losses that never rise; with `to`, that end there."""
    if to is None:
        return fitted(monotone() & close())
    return fitted(monotone() & converges(to=to) & close())


check = fitted(close())
