import numpy as np

from onsite.judge.checks import Case, exact, inputs_unchanged, parts


def array(*numbers):
    return np.array(numbers, dtype=float)


def cases(rng):
    # fmt: off
    yield Case("one bin", array(4, 2), array(1, 3), 1, expected=([], [0, 0]))
    yield Case(
        "two values, two bins",
        array(1, 2), array(1, 1.5, 2), 2,
        expected=([2], [0, 0, 1]),
    )
    yield Case(
        "unsorted training values, a value on an edge",
        array(5, 3, 8, 1, 9, 2), array(0, 3, 7.9, 100), 3,
        expected=([3, 8], [0, 1, 1, 2]),
    )
    yield Case(
        "five values in two bins: the third begins the upper one",
        array(5, 4, 3, 2, 1), array(2, 2.5, 3), 2,
        expected=([3], [0, 0, 1]),
    )
    yield Case(
        "five values in three bins: positions 1 and 3",
        array(10, 20, 30, 40, 50), array(10, 20, 39, 40, 50), 3,
        expected=([20, 40], [0, 1, 1, 2, 2]),
    )
    yield Case(
        "more bins than values",
        array(2, 1), array(0, 1, 2, 3), 5,
        expected=([2], [0, 0, 1, 1]),
    )
    yield Case(
        "all training values are equal",
        array(7, 7, 7, 7), array(6, 7, 8), 4,
        expected=([], [0, 0, 0]),
    )
    yield Case(
        "many values equal to the least",
        array(0, 0, 0, 0, 0, 3, 4, 9), array(-1, 0, 3, 4), 4,
        expected=([4], [0, 0, 0, 1]),
    )
    yield Case(
        "many values equal in the middle make one edge",
        array(1, 5, 5, 5, 5, 8, 8, 9), array(1, 5, 7, 8, 9), 8,
        expected=([5, 8, 9], [0, 1, 1, 2, 3]),
    )
    yield Case(
        "infinite values belong to the outer bins",
        array(1, 2, 3, 4), array(-np.inf, np.inf), 4,
        expected=([2, 3, 4], [0, 3]),
    )
    yield Case("one training value", array(3), array(2, 3, 4), 3, expected=([], [0, 0, 0]))
    yield Case("no values to put into bins", array(1, 2), array(), 2, expected=([2], array()))
    # fmt: on
    yield Case("a hundred values in ten bins", rng.normal(size=100), rng.normal(size=50), 10)
    yield Case("with a long tail", np.exp(2 * rng.normal(size=137)), np.exp(rng.normal(size=40)), 7)
    counts = rng.poisson(1.5, size=90).astype(float)
    yield Case("counts with many ties", counts, np.arange(-1.0, 9), 12)


check = parts(edges=exact(), bins=exact()) & inputs_unchanged()
