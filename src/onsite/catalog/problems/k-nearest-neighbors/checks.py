import numpy as np

from onsite.judge.checks import Case, exact, inputs_unchanged, parts


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def fit_and_predict(name, k, X, y, Q, labels=None):
    calls = [("fit", X, np.array(y)), ("predict", Q)]
    if labels is None:
        return Case(name, k, calls=calls)
    return Case(name, k, calls=calls, expected=[None, labels])


def cases(rng):
    # fmt: off
    yield fit_and_predict(
        "the nearest row decides",
        1, column(0, 10), [7, -3], column(2, 9), [7, -3],
    )
    yield fit_and_predict(
        "two votes against the nearest row's",
        3, column(0, 2, 3, 50), [1, 4, 4, 1], column(0), [4],
    )
    yield fit_and_predict(
        "of two equally distant rows the earlier one",
        1, column(1, -1, 11, 9), [5, 2, 3, 8], column(0, 10), [5, 3],
    )
    yield fit_and_predict(
        "two rows are equally distant, and only one of them may vote",
        3, column(3, -3, 0, 1, 103, 97, 100, 101), [1, 2, 1, 2, 2, 1, 2, 1], column(0, 100), [1, 2],
    )
    yield fit_and_predict(
        "one vote each: the nearest row's label",
        2, column(2, 1, 101, 102), [4, 9, 4, 9], column(0, 100), [9, 4],
    )
    yield fit_and_predict(
        "two votes each: the nearest row's label, though its other row is far away",
        4, column(2, 10, 1, 3), [5, 6, 6, 5], column(0), [6],
    )
    yield fit_and_predict(
        "one vote each, equally distant: the earlier row's label",
        2, column(1, -1), [8, 3], column(0), [8],
    )
    yield fit_and_predict(
        "a majority far away against one row that is very near",
        3, column(0, 50, 60), [1, 2, 2], column(1), [2],
    )
    yield fit_and_predict(
        "the same row three times under different labels",
        1, column(4, 4, 4), [2, 1, 3], column(4), [2],
    )
    yield fit_and_predict(
        "fewer rows than k",
        9, column(0, 1, 5), [1, 2, 2], column(0), [2],
    )
    yield fit_and_predict(
        "a single row",
        1, np.array([[1.0, 2.0]]), [-5], np.array([[0.0, 0.0], [9.0, 9.0]]), [-5, -5],
    )
    yield fit_and_predict(
        "nearest as the crow flies",
        1,
        np.array([[0.0, 5.0], [3.0, 3.0], [104.0, 104.0], [100.0, 105.0]]), [1, 2, 3, 4],
        np.array([[0.0, 0.0], [100.0, 100.0]]), [2, 4],
    )
    # fmt: on
    yield Case(
        "predict twice after one fit",
        1,
        calls=[
            ("fit", column(0, 8), np.array([1, 2])),
            ("predict", column(1)),
            ("predict", column(6)),
        ],
        expected=[None, [1], [2]],
        check=parts(fit=exact(), predict=exact(), predict_again=exact()) & inputs_unchanged(),
    )
    yield Case(
        "a second fit, with fewer rows, more features and other labels, replaces the first",
        2,
        calls=[
            ("fit", column(0, 1, 2), np.array([1, 1, 2])),
            ("predict", column(0)),
            ("fit", np.array([[0.0, 9.0], [0.0, 5.0]]), np.array([6, 5])),
            ("predict", np.array([[0.0, 0.0]])),
        ],
        expected=[None, [1], None, [5]],
        check=parts(fit=exact(), predict=exact(), refit=exact(), predict_again=exact())
        & inputs_unchanged(),
    )
    many = np.ones((50, 2))
    yield fit_and_predict("fifty equal rows", 1, many, np.arange(50)[::-1], np.zeros((1, 2)))
    grid = rng.permutation(np.stack(np.divmod(np.arange(49.0), 7), axis=1))
    labels = rng.integers(-2, 3, size=49)
    for k in (1, 4, 6):
        yield fit_and_predict(
            f"a grid full of ties, k = {k}", k, grid, labels, grid[:20] + np.array([0.5, 0.0])
        )
    X, y = rng.normal(size=(150, 4)), rng.integers(-1, 4, size=150)
    for k in (1, 7, 10, 200):
        yield fit_and_predict(
            f"150 rows of four features, k = {k}", k, X, y, rng.normal(size=(30, 4))
        )
    yield fit_and_predict("the training rows themselves", 3, X[:60], y[:60], X[:60])


check = parts(fit=exact(), predict=exact()) & inputs_unchanged()
