import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, monotone, parts


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def boosted(name, n_rounds, learning_rate, X, y, Q, losses=None, predictions=None):
    calls = [("fit", X, np.array(y, dtype=float)), ("predict", Q)]
    if losses is None:
        return Case(name, n_rounds, learning_rate, calls=calls)
    return Case(name, n_rounds, learning_rate, calls=calls, expected=[losses, predictions])


def cases(rng):
    # fmt: off
    yield boosted("one row", 2, 0.5, column(3), [5], column(0, 9), [0, 0, 0], [5, 5])
    yield boosted("no round: the mean", 0, 0.5, column(0, 4), [1, 5], column(1), [4], [3])
    yield boosted("two rows, a full step", 1, 1.0, column(0, 4), [1, 5], column(1.9, 2.1),
                  [4, 0], [1, 5])
    yield boosted("two rows, half a step", 1, 0.5, column(0, 4), [1, 5], column(1, 3),
                  [4, 1], [2, 4])
    yield boosted("two half steps", 2, 0.5, column(0, 4), [1, 5], column(1, 3),
                  [4, 1, 0.25], [1.5, 4.5])
    yield boosted("two full steps: the second adds nothing", 2, 1.0,
                  column(0, 4), [1, 5], column(1), [4, 0, 0], [1])
    yield boosted("rows all equal", 2, 0.3, np.ones((3, 2)), [1, 2, 6], np.zeros((1, 2)),
                  [14 / 3] * 3, [3])
    yield boosted("targets all equal", 1, 0.3, column(0, 1, 2), [4, 4, 4], column(5), [0, 0], [4])
    yield boosted("three rows, one round", 1, 0.5, column(1, 2, 6), [0, 2, 10], column(1.5, 9),
                  [56 / 3, 31 / 6], [2.5, 7])
    # The second stump parts after the first row: residuals there are -1, 1 and 0.
    yield boosted("two rounds of a full step", 2, 1.0, column(1, 2, 6), [0, 2, 10], column(0, 2, 9),
                  [56 / 3, 2 / 3, 1 / 6], [0, 1.5, 10.5])
    yield boosted("the second of two columns", 1, 1.0,
                  np.array([[1.0, 5], [2, 1], [1, 1]]), [9, 0, 3],
                  np.array([[5.0, 2.9], [0, 3.1]]), [14, 1.5], [1.5, 9])
    yield boosted("equal values stay together", 1, 1.0, column(1, 1, 2), [0, 6, 9], column(1, 2),
                  [14, 6], [3, 9])
    # fmt: on
    yield Case(
        "a second fit starts afresh",
        1,
        1.0,
        calls=[
            ("fit", column(0, 4), np.array([1.0, 5.0])),
            ("fit", np.array([[0.0, 1], [0, 2]]), np.array([6.0, 8.0])),
            ("predict", np.array([[9.0, 0.0], [0.0, 3.0]])),
        ],
        expected=[[4, 0], [1, 0], [6, 8]],
        check=parts(losses=close(), losses_again=close(), predictions=close()) & inputs_unchanged(),
    )
    X = rng.normal(size=(40, 3))
    y = 3 * np.sin(2 * X[:, 0]) + X[:, 1] * X[:, 2] + rng.normal(size=40)
    Q = X[::3]
    for n_rounds, rate in ((1, 1.0), (5, 0.3), (15, 0.1)):
        yield boosted(f"40 rows, {n_rounds} rounds, rate {rate}", n_rounds, rate, X, y, Q)
    yield boosted("targets far from 0", 6, 0.5, X, y + 1000, Q)
    yield boosted("values that repeat", 6, 0.4, X.round(), y, Q.round() + 0.1)
    x = rng.normal(size=(50, 1))
    yield boosted("one column", 10, 0.3, x, np.sin(3 * x[:, 0]), rng.normal(size=(20, 1)))
    X = rng.normal(size=(100, 2))
    yield boosted("100 rows", 12, 0.2, X, np.abs(X[:, 0]) + rng.normal(size=100), X[:9])


check = (
    parts(losses=monotone() & close(rtol=1e-6, atol=1e-9), predictions=close(rtol=1e-6, atol=1e-9))
    & inputs_unchanged()
)
