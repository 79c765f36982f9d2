import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts


def array(*rows):
    return np.array(rows)


def cases(rng):
    # fmt: off
    yield Case(
        "one feature, all of it in one of two equal classes",
        array([2], [0]), array(0, 1), 1,
        expected=([2], [0]),
    )
    yield Case(
        "the better of two features stands last",
        array([1, 4], [1, 0]), array(0, 1), 1,
        expected=([0, 4], [1]),
    )
    yield Case(
        "classes of different size: 1 of 3 rows has expected a third",
        array([3, 0], [0, 3], [0, 3]), array(0, 1, 1), 1,
        expected=([4 / 1 + 4 / 2, 4 / 2 + 4 / 4], [0]),
    )
    yield Case(
        "a column that is 0 throughout",
        array([0, 1], [0, 3]), array(5, 9), 1,
        expected=([0, 1], [1]),
    )
    yield Case(
        "three classes",
        array([6, 2], [0, 2], [0, 2]), array(7, -1, 3), 1,
        expected=([16 / 2 + 4 / 2 + 4 / 2, 0], [0]),
    )
    yield Case(
        "one class: everything is as expected",
        array([1], [4]), array(2, 2), 1,
        expected=([0], [0]),
    )
    yield Case(
        "positions ascend, though the scores do not",
        array([2, 0, 8, 1], [0, 0, 0, 1]), array(0, 1), 2,
        expected=([2, 0, 8, 0], [0, 2]),
    )
    yield Case(
        "all columns kept",
        array([0, 4], [2, 0]), array(1, 0), 2,
        expected=([2, 4], [0, 1]),
    )
    yield Case(
        "counts that are fractions",
        array([0.5, 0.0], [0.0, 0.25]), array(0, 1), 1,
        expected=([0.5, 0.25], [0]),
    )
    # fmt: on
    yield Case("eight features, three classes of different size", *sample(rng, 60, 8, 3), 3)
    yield Case("rare features, five classes", *sample(rng, 150, 12, 5), 4)


def sample(rng, n, d, n_classes):
    y = np.sqrt(rng.integers(n_classes**2, size=n)).astype(int) * 10 - 20
    rates = rng.uniform(0.05, 2, size=d) * np.exp(np.outer(y % 7, rng.normal(size=d)) / 8)
    return rng.poisson(rates), y


check = parts(scores=close(), columns=exact()) & inputs_unchanged()
