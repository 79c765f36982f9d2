import math

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def array(*numbers):
    return np.array(numbers, dtype=float)


def cases(rng):
    # fmt: off
    yield Case("one result: no pair", array(3), np.array([1]), expected=(0, [0]))
    yield Case("equal relevance: no pair", array(3, 5), np.array([2, 2]), expected=(0, [0, 0]))
    yield Case(
        "equal scores",
        array(1, 1), np.array([1, 0]),
        expected=(math.log(2), [-0.5, 0.5]),
    )
    yield Case(
        "in the right order, by log 3",
        array(0, math.log(3)), np.array([0, 2]),
        expected=(math.log(4 / 3), [0.25, -0.25]),
    )
    yield Case(
        "in the wrong order, by log 3",
        array(0, math.log(3)), np.array([5, 2]),
        expected=(math.log(4), [-0.75, 0.75]),
    )
    yield Case(
        "a mean over two pairs; equal relevance makes none",
        array(0, 0, math.log(3)), np.array([1, 0, 0]),
        expected=((math.log(2) + math.log(4)) / 2, [-0.625, 0.25, 0.375]),
    )
    yield Case(
        "three levels make three pairs",
        array(0, 0, 0), np.array([0, 1, 3]),
        expected=(math.log(2), [1 / 3, 0, -1 / 3]),
    )
    yield Case(
        "2000 apart in the right order",
        array(1000, -1000), np.array([1, 0]),
        expected=(0, [0, 0]),
    )
    yield Case(
        "2000 apart in the wrong order",
        array(-1000, 1000), np.array([1, 0]),
        expected=(2000, [-1, 1]),
    )
    # fmt: on
    yield Case("ten results", rng.normal(size=10), rng.integers(4, size=10))
    yield Case("twenty results, clicked or not", 3 * rng.normal(size=20), rng.integers(2, size=20))
    yield Case("thirty results, negative grades", rng.normal(size=30), rng.integers(-2, 3, size=30))
    yield Case("scores far apart", 300 * rng.normal(size=12), rng.integers(5, size=12))


check = parts(loss=close(), gradient=close()) & inputs_unchanged()
