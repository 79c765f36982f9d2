import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def row(*numbers):
    return np.array(numbers, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "weights 1 and 1/2",
        column(0, 3), row(10, 40), column(1), 2,
        expected=[20],
    )
    yield Case(
        "one neighbour: its target, whatever its weight",
        column(0, 3, 9), row(1, 5, 7), column(2, 7, -50), 1,
        expected=[5, 7, 1],
    )
    yield Case(
        "an exact hit beside a near neighbour",
        column(2, 3), row(6, 100), column(2), 2,
        expected=[6],
    )
    yield Case(
        "a hit for one query, none for the other",
        column(2, 3), row(6, 12), column(3, 4), 2,
        expected=[12, 10],
    )
    yield Case(
        "three hits with unlike targets",
        column(4, 5, 4, 4), row(1, 99, 2, 6), column(4), 4,
        expected=[3],
    )
    yield Case(
        "three hits, of which only two are among the k nearest",
        column(4, 4, 4), row(1, 2, 9), column(4), 2,
        expected=[1.5],
    )
    yield Case(
        "of two equally distant rows the earlier one",
        column(1, -1, 11, 9), row(5, 2, 3, 8), column(0, 10), 1,
        expected=[5, 3],
    )
    yield Case(
        "fewer rows than k",
        column(1, 4), row(8, 2), column(0), 9,
        expected=[6.8],
    )
    yield Case(
        "neighbours 1e-12 and 3e-12 away are no hits",
        column(0, 4e-12), row(0, 4), column(1e-12), 2,
        expected=[1],
    )
    yield Case(
        "an exact hit beside a row 1e-12 away",
        column(0, 1e-12), row(6, 100), column(0), 2,
        expected=[6],
    )
    yield Case(
        "distance as the crow flies",
        np.array([[3.0, 4.0], [0.0, 1.0]]), row(12, 6), np.array([[0.0, 0.0]]), 2,
        expected=[7],
    )
    # fmt: on
    yield Case("constant targets", rng.normal(size=(20, 3)), row(*[2.5] * 20), np.eye(3), 5)
    many = np.ones((40, 2))
    yield Case("forty equal rows", many, np.arange(40.0), np.zeros((1, 2)), 7)
    grid = rng.permutation(np.stack(np.divmod(np.arange(49.0), 7), axis=1))
    targets = rng.normal(size=49)
    yield Case("a grid full of ties", grid, targets, grid[:20] + np.array([1.0, 0.0]), 6)
    X, y = rng.normal(size=(100, 4)), rng.normal(size=100)
    for k in (1, 7, 150):
        yield Case(f"100 rows of four features, k = {k}", X, y, rng.normal(size=(20, 4)), k)
    yield Case("the training rows themselves", X[:50], y[:50], X[:50], 5)
    far = 12345.678 + X / 100
    yield Case("training rows far from the origin", far, y, far, 4)


check = close() & inputs_unchanged()
