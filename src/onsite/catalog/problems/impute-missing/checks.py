import numpy as np

from onsite.judge.checks import Case, close, holds, inputs_unchanged, parts

NAN = np.nan


def table(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case("nothing is missing", table([1], [2]), table([3]), expected=([[1], [2]], [[3]]))
    yield Case(
        "the median of two values",
        table([1], [NAN], [4]), table([9]),
        expected=([[1, 0], [2.5, 1], [4, 0]], [[9, 0]]),
    )
    yield Case(
        "the median is not the mean",
        table([1], [2], [99], [NAN]), table([NAN]),
        expected=([[1, 0], [2, 0], [99, 0], [2, 1]], [[2, 1]]),
    )
    yield Case(
        "a gap in the test table only: filled, not marked",
        table([1], [3], [4]), table([NAN], [0]),
        expected=([[1], [3], [4]], [[3], [0]]),
    )
    yield Case(
        "a gap in the training table only",
        table([5], [NAN]), table([7], [8]),
        expected=([[5, 0], [5, 1]], [[7, 0], [8, 0]]),
    )
    yield Case(
        "a column without any value",
        table([NAN, 1], [NAN, 2]), table([NAN, 3], [6, 3]),
        expected=([[0, 1, 1], [0, 2, 1]], [[0, 3, 1], [6, 3, 0]]),
    )
    yield Case(
        "indicators in the order of their columns",
        table([NAN, 5, 1], [2, 6, NAN], [4, 7, 8]), table([NAN, NAN, 0]),
        expected=(
            [[3, 5, 1, 1, 0], [2, 6, 4.5, 0, 1], [4, 7, 8, 0, 0]],
            [[3, 6, 0, 1, 0]],
        ),
    )
    yield Case(
        "the value 0 is not missing",
        table([0], [0], [6]), table([0]),
        expected=([[0], [0], [6]], [[0]]),
    )
    yield Case(
        "one training row, no test rows",
        table([NAN, 2]), np.zeros((0, 2)),
        expected=([[0, 2, 1]], np.zeros((0, 3))),
        check=parts(train=close(), test=no_rows) & inputs_unchanged(),
    )
    yield Case(
        "the test table has no say in the fill",
        table([1], [NAN]), table([100], [NAN], [100]),
        expected=([[1, 0], [1, 1]], [[100, 0], [1, 1], [100, 0]]),
    )
    # fmt: on
    yield Case("six columns, a fifth missing", holed(rng, 30, 0.2), holed(rng, 12, 0.2))
    yield Case("half missing, skewed", np.exp(holed(rng, 25, 0.5)), np.exp(holed(rng, 25, 0.5)))


def holed(rng, n, share):
    X = rng.normal(size=(n, 6))
    X[rng.random(size=X.shape) < share * np.array([1, 1, 0, 1, 0.3, 1.5])] = NAN
    return X


no_rows = holds("there are no rows", lambda rows, *_: len(rows) == 0)
check = close() & inputs_unchanged()
