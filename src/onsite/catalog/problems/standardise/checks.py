import numpy as np

from onsite.judge.checks import Case, close, holds, inputs_unchanged, parts


def table(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "two rows: the mean is 2, the deviation 1",
        table([1], [3]), table([4]),
        expected=([[-1], [1]], [[2]]),
    )
    yield Case(
        "each column has its own scale",
        table([0, 10], [2, 50]), table([3, 30]),
        expected=([[-1, -1], [1, 1]], [[2, 0]]),
    )
    yield Case(
        "a test table far from the training table",
        table([-1], [1]), table([100], [104]),
        expected=([[-1], [1]], [[100], [104]]),
    )
    yield Case(
        "a constant column, not constant in the test table",
        table([5, 0], [5, 4]), table([5, 2], [8, 6]),
        expected=([[0, -1], [0, 1]], [[0, 0], [3, 2]]),
    )
    yield Case(
        "one training row",
        table([3, -2]), table([4, -4]),
        expected=([[0, 0]], [[1, -2]]),
    )
    yield Case(
        "no test rows",
        table([1, 2], [3, 2]), np.zeros((0, 2)),
        expected=([[-1, 0], [1, 0]], np.zeros((0, 2))),
        check=parts(train=close(), test=no_rows) & inputs_unchanged(),
    )
    yield Case(
        "a constant column whose computed deviation is not 0",
        table([0.1], [0.1], [0.1]), table([1.1]),
        expected=([[0], [0], [0]], [[1]]),
    )
    yield Case(
        "a spread of 1e-9",
        table([0], [2e-9]), table([4e-9]),
        expected=([[-1], [1]], [[3]]),
    )
    yield Case(
        "a hundred million and 0, 2 or 4",
        table([1e8], [1e8 + 2], [1e8], [1e8 + 2]), table([1e8 + 4]),
        expected=([[-1], [1], [-1], [1]], [[3]]),
    )
    # fmt: on
    X = rng.normal(size=(60, 4)) * [1, 10, 1e-6, 1e4] + [0, -5, 1, 1e6]
    yield Case("four columns on different scales", X[:40], X[40:])
    X[:, 1] = 0.3
    yield Case("many rows, one column constant at 0.3", X[:47], X[47:])
    yield Case("near 10⁸", rng.normal(size=(50, 3)) + 1e8, rng.normal(size=(9, 3)) + 1e8)


no_rows = holds("there are no rows", lambda rows, *_: len(rows) == 0)
check = close(rtol=1e-6, atol=1e-6) & inputs_unchanged()
