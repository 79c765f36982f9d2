import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def cases(rng):
    yield Case("one row, found", *pairs((3, 3)), [3], 0.5, expected=same_averages(1, 1, 1))
    yield Case(
        "one class, found in one row of two",
        *pairs((1, 1), (1, 0)),
        [1],
        1.0,
        expected=same_averages(1, 1 / 2, 2 / 3),
    )
    yield Case(
        "one class, one false alarm",
        *pairs((1, 1), (0, 1)),
        [1],
        1.0,
        expected=same_averages(1 / 2, 1, 2 / 3),
    )
    yield Case(
        "recall counts twice as much",
        *pairs((1, 1), (0, 1)),
        [1],
        2.0,
        expected=same_averages(1 / 2, 1, 5 / 6),
    )
    yield Case(
        "recall counts half as much",
        *pairs((1, 1), (0, 1)),
        [1],
        0.5,
        expected=same_averages(1 / 2, 1, 5 / 9),
    )
    yield Case(
        "a class never predicted", *pairs((1, 0), (0, 0)), [1], 1.0, expected=same_averages(0, 0, 0)
    )
    yield Case(
        "a class never true", *pairs((0, 1), (0, 0)), [1], 0.5, expected=same_averages(0, 0, 0)
    )
    yield Case(
        "a class that never occurs", *pairs((0, 0)), [7], 1.0, expected=same_averages(0, 0, 0)
    )
    yield Case(
        "two classes, every row of them",
        *pairs((5, 5), (5, 5), (5, -2), (-2, -2)),
        [5, -2],
        1.0,
        expected=(
            [[1, 2 / 3, 4 / 5], [1 / 2, 1, 2 / 3]],
            [3 / 4, 5 / 6, 11 / 15],
            [3 / 4, 3 / 4, 3 / 4],
        ),
    )
    yield Case(
        "a class that never occurs, beside one that does",
        *pairs((2, 2), (2, 2)),
        [9, 2],
        1.0,
        expected=([[0, 0, 0], [1, 1, 1]], [1 / 2, 1 / 2, 1 / 2], [1, 1, 1]),
    )
    yield Case(
        "a background that is not reported",
        *pairs((1, 1), (1, 0), (0, 2), (0, 0), (2, 2), (0, 2)),
        [1, 2],
        1.0,
        expected=(
            [[1, 1 / 2, 2 / 3], [1 / 3, 1, 1 / 2]],
            [2 / 3, 3 / 4, 7 / 12],
            [1 / 2, 2 / 3, 4 / 7],
        ),
    )
    yield Case("classes in no order", *sample(rng, 60, 4), [2, 0, 3, 1], 1.5)
    yield Case("300 rows, five of eight classes", *sample(rng, 300, 8), [7, 3, 1, 2, 6], 2.0)
    yield Case("rare classes", *sample(rng, 500, 30), list(range(-2, 30)), 0.3)


def pairs(*rows):
    """The true and the predicted labels of rows (true, predicted)."""
    return tuple(np.array(rows).T.copy())


def same_averages(*scores):
    """What is expected of a single class: its averages are its scores."""
    return [list(scores)], list(scores), list(scores)


def sample(rng, n, n_classes):
    """Common classes and rare ones; about half of the predictions are right."""
    y_true = rng.binomial(n_classes - 1, 0.4, size=n)
    return y_true, np.where(rng.random(n) < 0.5, y_true, rng.integers(n_classes, size=n))


check = parts(per_class=close(), macro=close(), micro=close()) & inputs_unchanged()
