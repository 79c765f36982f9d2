import numpy as np

from onsite.judge.checks import Case, exact, inputs_unchanged, parts


def column(*numbers):
    return np.array(numbers, dtype=float).reshape(-1, 1)


def grown(name, max_depth, min_leaf, X, y, Q, labels=None):
    calls = [("fit", X, np.array(y)), ("predict", Q)]
    if labels is None:
        return Case(name, max_depth, min_leaf, calls=calls)
    return Case(name, max_depth, min_leaf, calls=calls, expected=[None, labels])


def cases(rng):
    # fmt: off
    yield grown("one row", 3, 1, column(2), [5], column(0, 9), [5, 5])
    yield grown("two rows", 1, 1, column(0, 4), [7, -2], column(1, 3), [7, -2])
    yield grown("a query at the threshold goes left", 1, 1, column(0, 4), [7, -2], column(2), [7])
    yield grown("no queries", 1, 1, column(0, 4), [7, -2], column(), [])
    yield grown("depth 0: the commonest label", 0, 1, column(0, 1, 2), [4, 9, 9], column(0), [9])
    yield grown(
        "depth 0, equally common labels: the smallest",
        0, 1, column(0, 1, 2, 3), [9, 9, -4, -4], column(0), [-4],
    )
    yield grown("labels all equal", 5, 1, column(0, 1, 2), [8, 8, 8], column(0, 2), [8, 8])
    yield grown(
        "rows all equal", 5, 1, np.ones((5, 2)), [1, 2, 1, 2, 2], np.zeros((1, 2)), [2],
    )
    yield grown(
        "depth 1 allows one cut only",
        1, 1, column(0, 1, 2, 3, 4), [1, 1, 1, 2, 1], column(0, 3, 4), [1, 1, 1],
    )
    yield grown(
        "depth 2 finds the label in the middle",
        2, 1, column(0, 1, 2, 3, 4), [1, 1, 1, 2, 1], column(0, 3, 4), [1, 2, 1],
    )
    yield grown(
        "an exclusive or: no first cut gains anything",
        2, 1, np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), [3, 7, 7, 3],
        np.array([[0.1, 0.9], [0.9, 0.9], [0.5, 0.5]]), [7, 3, 3],
    )
    yield grown(
        "min_leaf 2 forbids cutting off the one odd row",
        1, 2, column(0, 1, 2, 3), [1, 1, 1, 2], column(1, 3), [1, 1],
    )
    yield grown(
        "min_leaf 2 and three rows: no split is allowed",
        5, 2, column(0, 1, 2), [1, 2, 2], column(0), [2],
    )
    yield grown(
        "the best cut is forbidden, another is not",
        1, 2, column(0, 1, 2, 3, 4), [5, 6, 6, 6, 6], column(0, 1, 3), [5, 5, 6],
    )
    yield grown(
        "two columns separate alike: the first",
        1, 1, np.array([[0.0, 9], [4, 5]]), [1, 2], np.array([[1.0, 0], [3, 9]]), [1, 2],
    )
    yield grown(
        "two thresholds are equally good: the smaller",
        1, 1, column(0, 1, 2), [1, 2, 1], column(0, 1, 2), [1, 1, 1],
    )
    yield grown(
        "equal values with unlike labels stay together",
        3, 1, column(1, 1, 2, 2), [1, 2, 2, 2], column(1, 2), [1, 2],
    )
    # After the cut at 2.5 of column 0, column 1's values on the left are 0 and 6: threshold 3.
    yield grown(
        "thresholds come from the node's own rows",
        2, 1, np.array([[1.0, 0], [2, 6], [3, 2], [4, 2], [5, 2]]), [1, 2, 3, 3, 3],
        np.array([[1.0, 2.9], [1.4, 3.1], [1.6, 0], [9, 9]]), [1, 1, 2, 3],
    )
    # fmt: on
    yield Case(
        "a second fit, with other labels, replaces the first",
        3,
        1,
        calls=[
            ("fit", column(0, 1), np.array([1, 2])),
            ("predict", column(0, 1)),
            ("fit", np.array([[0.0, 1.0], [0.0, 2.0]]), np.array([6, 5])),
            ("predict", np.array([[9.0, 0.0], [0.0, 3.0]])),
        ],
        expected=[None, [1, 2], None, [6, 5]],
        check=parts(fit=exact(), predict=exact(), refit=exact(), predict_again=exact())
        & inputs_unchanged(),
    )
    X, y = sample(rng, 60, 3, levels=5)
    Q = rng.integers(-1, 12, size=(40, 3)) / 2
    for max_depth, min_leaf in ((3, 1), (9, 1), (4, 5), (9, 4)):
        name = f"60 rows of few values, depth {max_depth}, leaves of {min_leaf}"
        yield grown(name, max_depth, min_leaf, X, y, Q)
    X, y = sample(rng, 120, 2, levels=1000)
    yield grown("120 rows, three levels", 3, 2, X, y, X + 0.25)
    yield grown("80 rows, grown to the end", 80, 1, X[:80], y[:80], X)


def sample(rng, n, d, levels):
    """Labels -1, 0, 1 and 2 that depend on two columns, one in five at random."""
    X = rng.integers(0, levels, size=(n, d)).astype(float)
    y = 2 * (X[:, 0] > levels / 3) - (X[:, 1] > levels / 2)
    return X, np.where(rng.random(n) < 0.2, rng.integers(-1, 3, size=n), y)


check = parts(fit=exact(), predict=exact()) & inputs_unchanged()
