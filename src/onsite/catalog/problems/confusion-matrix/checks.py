import numpy as np

from onsite.judge.checks import Case, exact, inputs_unchanged


def cases(rng):
    yield Case("one right, one wrong", *pairs((0, 0), (0, 1)), [0, 1], expected=[[1, 1], [0, 0]])
    yield Case("truth goes down", *pairs((1, 0), (1, 0)), [0, 1], expected=[[0, 0], [2, 0]])
    yield Case("one class", *pairs((4, 4), (4, 4), (4, 4)), [4], expected=[[3]])
    yield Case(
        "classes in descending order", *pairs((2, 1), (2, 2)), [2, 1], expected=[[1, 1], [0, 0]]
    )
    yield Case(
        "classes in no order",
        *pairs((9, -3), (9, 9), (-3, 4), (4, 9), (9, -3)),
        [9, -3, 4],
        expected=[[1, 2, 0], [0, 0, 1], [1, 0, 0]],
    )
    yield Case(
        "a class that never occurs",
        *pairs((0, 2), (2, 2)),
        [0, 1, 2],
        expected=[[0, 0, 1], [0, 0, 0], [0, 0, 1]],
    )
    yield Case("no rows", *pairs(), [3, 1], expected=[[0, 0], [0, 0]])
    yield Case(
        "a true class to be left out", *pairs((7, 0), (1, 0)), [0, 1], expected=[[0, 0], [1, 0]]
    )
    yield Case(
        "a prediction to be left out", *pairs((0, 7), (0, 1)), [0, 1], expected=[[0, 1], [0, 0]]
    )
    yield Case("both to be left out", *pairs((7, 7), (-1, 8)), [0, 1], expected=[[0, 0], [0, 0]])
    yield Case(
        "classes far apart", *pairs((10**9, -5), (-5, 0)), [-5, 10**9], expected=[[0, 0], [1, 0]]
    )
    yield Case("300 rows of four classes", *sample(rng, 300, 4), [0, 1, 2, 3])
    yield Case("300 rows, three classes of eight", *sample(rng, 300, 8), [6, 0, 3])
    yield Case("2,000 rows of 20 classes", *sample(rng, 2000, 20), rng.permutation(20).tolist())


def pairs(*rows):
    """The true and the predicted labels of rows (true, predicted)."""
    return tuple(np.array(rows, dtype=int).reshape(-1, 2).T.copy())


def sample(rng, n, n_classes):
    """Common classes and rare ones; about half of the predictions are right."""
    y_true = rng.binomial(n_classes - 1, 0.4, size=n)
    return y_true, np.where(rng.random(n) < 0.5, y_true, rng.integers(n_classes, size=n))


check = exact() & inputs_unchanged()
