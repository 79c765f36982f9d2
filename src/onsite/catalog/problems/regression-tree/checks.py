import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def grown(name, max_depth, min_leaf, X, y, Q, predictions=None):
    calls = [("fit", X, np.array(y, dtype=float)), ("predict", Q)]
    if predictions is None:
        return Case(name, max_depth, min_leaf, calls=calls)
    return Case(name, max_depth, min_leaf, calls=calls, expected=[None, predictions])


def cases(rng):
    # fmt: off
    yield grown("one row", 3, 1, column(2), [5], column(0, 9), [5, 5])
    yield grown("two rows", 1, 1, column(0, 4), [7, -2], column(1.9, 2.1), [7, -2])
    yield grown("depth 0: the mean", 0, 1, column(0, 1, 2), [0, 0, 6], column(0), [2])
    yield grown("targets all equal", 5, 1, column(0, 1, 2), [8, 8, 8], column(0, 2), [8, 8])
    yield grown("rows all equal", 5, 1, np.ones((4, 2)), [1, 2, 3, 6], np.zeros((1, 2)), [3])
    yield grown(
        "one cut of four rows",
        1, 1, column(1, 2, 7, 8), [1, 3, 10, 11], column(0, 4.4, 4.6), [2, 2, 10.5],
    )
    yield grown(
        "rows unsorted, three rows in a leaf",
        1, 1, column(8, 2, 7, 9), [0, 9, 3, 0], column(4, 5), [9, 1],
    )
    yield grown(
        "two levels",
        2, 1, column(1, 2, 7, 8), [1, 3, 10, 14], column(1, 2, 7, 8), [1, 3, 10, 14],
    )
    yield grown(
        "an exclusive or: no first cut gains anything",
        2, 1, np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), [1, 3, 3, 1], np.zeros((1, 2)), [2],
    )
    yield grown(
        "min_leaf 2 forbids the best cut",
        1, 2, column(0, 1, 2, 3, 4), [9, 2, 1, 0, 0], column(0, 2), [5.5, 1 / 3],
    )
    yield grown(
        "sides of exactly min_leaf rows",
        1, 3, column(0, 1, 2, 3, 4, 5), [0, 0, 3, 9, 6, 9], column(0, 5), [1, 8],
    )
    yield grown("min_leaf 2 and three rows", 5, 2, column(0, 1, 2), [0, 0, 9], column(0), [3])
    yield grown(
        "equal values stay together",
        3, 1, column(1, 1, 1, 2), [0, 6, 0, 4], column(1, 2), [2, 4],
    )
    yield grown(
        "the best place for a cut is between equal values",
        1, 1, column(0, 1, 1, 2), [0, 0, 9, 7], column(0, 1, 2), [0, 16 / 3, 16 / 3],
    )
    yield grown(
        "the better of two columns",
        1, 1, np.array([[1.0, 4], [2, 1], [3, 3], [4, 2]]), [9, 0, 8, 1],
        np.array([[4.4, 2.4], [3.3, 2.6]]), [0.5, 8.5],
    )
    # fmt: on
    yield Case(
        "a second fit replaces the first",
        3,
        1,
        calls=[
            ("fit", column(0, 1), np.array([1.0, 2.0])),
            ("predict", column(0)),
            ("fit", np.array([[0.0, 1.0], [0.0, 2.0]]), np.array([6.0, 5.0])),
            ("predict", np.array([[9.0, 0.0], [0.0, 3.0]])),
        ],
        expected=[None, [1], None, [6, 5]],
        check=parts(fit=exact(), predict=close(), refit=exact(), predict_again=close())
        & inputs_unchanged(),
    )
    X, y = sample(rng, 60)
    Q = X[::2]
    for max_depth, min_leaf in ((2, 1), (3, 4), (4, 10)):
        name = f"60 rows, depth {max_depth}, leaves of {min_leaf}"
        yield grown(name, max_depth, min_leaf, X, y, Q)
    yield grown("values that repeat", 3, 3, X.round(1), y, Q.round(1) + 0.01)
    yield grown("targets near a million", 3, 2, X, 1e6 + y / 50, Q)
    X, y = sample(rng, 400)
    yield grown("400 rows", 5, 5, X, y, X[:40])
    yield grown("one column", 4, 3, X[:80, :1], y[:80], rng.normal(size=(40, 1)))
    # A sweep takes well below a second, sums added up anew for each threshold at least 5 s.
    X, y = sample(rng, 60_000)
    yield grown("60,000 rows, one split", 1, 1, X[:, :1], y, X[:20, :1])


def sample(rng, n):
    X = rng.normal(size=(n, 3))
    return X, 10 * np.sin(2 * X[:, 0]) + 5 * (X[:, 1] > 0) + rng.normal(size=n)


# A relative 1e-6 would forgive everything in targets near a million.
check = parts(fit=exact(), predict=close(rtol=1e-9, atol=1e-6)) & inputs_unchanged()
