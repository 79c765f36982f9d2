import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts


def cases(rng):
    # fmt: off
    yield Case(
        "one positive row",
        np.array([[2.0]]), np.array([1]), 5,
        expected=([2.0], 1.0, [1, 0]),
    )
    yield Case(
        "one negative row: a score of 0 is a mistake for it too",
        np.array([[2.0]]), np.array([-1]), 5,
        expected=([-2.0], -1.0, [1, 0]),
    )
    yield Case(
        "the epochs run out before a clean one",
        np.array([[2.0]]), np.array([1]), 1,
        expected=([2.0], 1.0, [1]),
    )
    yield Case(
        "the second row sees what the first has changed",
        np.array([[1.0], [3.0]]), np.array([1, 1]), 5,
        expected=([1.0], 1.0, [1, 0]),
    )
    yield Case(
        "a row is a mistake again in the next epoch",
        np.array([[1.0], [2.0]]), np.array([-1, 1]), 3,
        # After each visit, (w, b): (-1, -1) (1, 0) | (0, -1) (2, 0) | (1, -1) and 2 - 1 > 0.
        expected=([1.0], -1.0, [2, 2, 1]),
    )
    yield Case(
        "a score that is exactly 0 later on",
        np.array([[1.0], [-1.0], [-2.0]]), np.array([1, -1, 1]), 1,
        # (1, 1) gives the second row 0: a mistake, after which (2, 0) gives the third -4.
        expected=([0.0], 1.0, [3]),
    )
    yield Case(
        "equal rows with opposite labels: never clean",
        np.array([[1.0, 2.0], [1.0, 2.0]]), np.array([1, -1]), 3,
        expected=([0.0, 0.0], 0.0, [2, 2, 2]),
    )
    yield Case(
        "only the bias can tell",
        np.array([[0.0, 0.0], [0.0, 0.0]]), np.array([-1, -1]), 9,
        expected=([0.0, 0.0], -1.0, [1, 0]),
    )
    yield Case(
        "whole numbers: an AND of two bits",
        np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([-1, -1, -1, 1]), 50,
    )
    yield Case(
        "whole numbers: an XOR, which no line separates",
        np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([-1, 1, 1, -1]), 6,
    )
    # fmt: on
    yield Case("40 rows that a plane separates", *separable(rng, 40, 3), 100)
    yield Case("the same kind, stopped on the way", *separable(rng, 60, 5), 2)
    yield Case("60 rows that no plane separates", *overlapping(rng, 60, 2), 8)


def separable(rng, n, d):
    """Eighths, so that all scores are exact, labelled by a plane that no row lies on."""
    X = rng.integers(-24, 25, size=(n, d)) / 8
    plane = rng.integers(1, 4, size=d)
    return X, np.where(X @ plane > 1 / 16, 1, -1)


def overlapping(rng, n, d):
    y = rng.choice([-1, 1], size=n)
    return rng.integers(-8, 9, size=(n, d)) / 4 + 0.5 * y[:, None], y


check = parts(weights=close(), bias=close(), mistakes=exact()) & inputs_unchanged()
