import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts

NAN = np.nan


def table(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "one rating, one factor: 4 / (1 + 3)",
        table([4]), table([1]), 3.0,
        # 3² + 3 · 1²
        expected=([[1]], 12),
    )
    yield Case(
        "a missing rating is not a rating of 0",
        table([4, 2], [NAN, 3.5]), table([1], [2]), 3.0,
        expected=([[1], [1]], 17.25),
    )
    yield Case(
        "a user without ratings",
        table([NAN, NAN], [2, NAN]), table([1, 0], [0, 1]), 1.0,
        expected=([[0, 0], [1, 0]], 2),
    )
    yield Case(
        "a rating of 0 is a rating",
        table([0, 6]), table([1], [1]), 1.0,
        # p = 6 / 3; 2² + 4² + 2²
        expected=([[2]], 24),
    )
    yield Case(
        "more factors than ratings",
        table([3]), table([1, 1]), 1.0,
        expected=([[1, 1]], 3),
    )
    yield Case(
        "the penalty does not grow with the number of ratings",
        table([4, 4, 4]), table([1], [1], [1]), 1.0,
        expected=([[3]], 12),
    )
    # fmt: on
    yield Case("six users, a third missing", ratings(rng, 6, 5, 0.3), rng.normal(size=(5, 2)), 0.5)
    yield Case("thirty users", ratings(rng, 30, 20, 0.5), rng.normal(size=(20, 4)), 0.1)
    yield Case("most missing", ratings(rng, 25, 12, 0.85), rng.normal(size=(12, 5)), 2.0)
    yield Case("nothing missing", ratings(rng, 10, 15, 0.0), 3 * rng.normal(size=(15, 3)), 10.0)


def ratings(rng, n, m, share_missing):
    R = rng.integers(1, 11, size=(n, m)) / 2
    return np.where(rng.random(size=R.shape) < share_missing, NAN, R)


check = parts(P=close(atol=1e-8), loss=close()) & inputs_unchanged()
