import numpy as np

from onsite.judge.checks import Case, Growth, close, inputs_unchanged, monotone, parts


def cases(rng):
    # fmt: off
    yield Case(
        "one column of mean square 1",
        np.array([[1.0], [-1.0]]), np.array([3.0, -3.0]), 1.0, 1,
        expected=([2.0], [2.5]),
    )
    yield Case(
        "a negative weight",
        np.array([[1.0], [-1.0]]), np.array([-3.0, 3.0]), 1.0, 1,
        expected=([-2.0], [2.5]),
    )
    yield Case(
        "a pull just as strong as the penalty",
        np.array([[1.0], [-1.0]]), np.array([3.0, -3.0]), 3.0, 1,
        expected=([0.0], [4.5]),
    )
    yield Case(
        "a penalty stronger than the pull",
        np.array([[1.0], [-1.0]]), np.array([3.0, -3.0]), 50.0, 1,
        expected=([0.0], [4.5]),
    )
    yield Case(
        "a column of another scale",
        np.array([[2.0], [-2.0]]), np.array([3.0, -3.0]), 1.0, 1,
        expected=([1.25], [1.375]),
    )
    yield Case(
        "one column: the second sweep changes nothing",
        np.array([[2.0], [-2.0]]), np.array([3.0, -3.0]), 1.0, 2,
        expected=([1.25], [1.375, 1.375]),
    )
    yield Case(
        "a column of zeros",
        np.array([[0.0, 1.0], [0.0, -1.0]]), np.array([3.0, -3.0]), 1.0, 1,
        expected=([0.0, 2.0], [2.5]),
    )
    yield Case(
        "of two equal columns the first takes it all",
        np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([3.0, -3.0]), 1.0, 2,
        expected=([2.0, 0.0], [2.5, 2.5]),
    )
    yield Case(
        "the second column sees the first one's new weight",
        np.array([[1.0, 1.0], [-1.0, 0.0]]), np.array([2.0, 0.0]), 0.5, 1,
        expected=([0.5, 0.5], [0.8125]),
    )
    yield Case(
        "and the first sees the second's in the next sweep",
        np.array([[1.0, 1.0], [-1.0, 0.0]]), np.array([2.0, 0.0]), 0.5, 2,
        expected=([0.25, 0.75], [0.8125, 0.765625]),
    )
    yield Case(
        "no penalty, and means that are not zero",
        np.array([[1.0], [3.0]]), np.array([5.0, 5.0]), 0.0, 1,
        expected=([2.0], [2.5]),
    )
    # fmt: on
    yield Case("more columns than rows", *sparse_truth(rng, 8, 12), 0.1, 5)
    yield Case("columns around 0.1, 1 and 10", *unlike(rng, 30), 0.4, 6)
    yield Case("no penalty, four columns", *sparse_truth(rng, 40, 4), 0.0, 10)
    yield Case("100 rows, ten correlated columns", *sparse_truth(rng, 100, 10), 0.2, 8)


def sparse_truth(rng, n, d):
    X = rng.normal(size=(n, d)) + 0.7 * rng.normal(size=(n, 1))
    weights = np.where(np.arange(d) % 3 == 0, 3.0, 0.0) * (-1.0) ** np.arange(d)
    return X, X @ weights + rng.normal(size=n)


def unlike(rng, n):
    standard = rng.normal(size=(n, 3)) + 0.5
    return standard * [0.1, 1.0, 10.0], standard @ [2.0, -3.0, 1.0] + rng.normal(size=n)


check = parts(weights=close(), objectives=monotone() & close()) & inputs_unchanged()
growth = Growth(
    lambda d, rng: Case(f"{d} columns, 200 rows", *sparse_truth(rng, 200, d), 0.5, 1),
    sizes=(250, 500, 1000, 2000),
    time=0.42,
)
