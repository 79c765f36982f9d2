import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts

HALF = np.array([[0.0, 0.5], [0.5, 0.0]])


def cases(rng):
    # fmt: off
    yield Case(
        "two points: q is 1/2, wherever they lie",
        HALF, np.array([[0.0], [3.0]]),
        expected=(0.0, [[0.0], [0.0]]),
    )
    yield Case(
        "three points on a line",
        np.array([[0.0, 0.25, 0.25], [0.25, 0.0, 0.0], [0.25, 0.0, 0.0]]),
        np.array([[0.0], [1.0], [-1.0]]),
        # The kernel is 1/2, 1/2 and 1/5, of sum 2.4, so q is 5/24, 5/24 and 1/12. The first
        # point draws the second by 4 (1/4 - 5/24) / 2, and the third pushes it by 4 / 12 / 5 * 2.
        expected=(np.log(1.2), [[0.0], [1 / 12 - 2 / 15], [2 / 15 - 1 / 12]]),
    )
    yield Case(
        "three points at one place",
        np.array([[0.0, 0.3, 0.1], [0.3, 0.0, 0.1], [0.1, 0.1, 0.0]]), np.ones((3, 2)),
        expected=(0.6 * np.log(1.8) + 0.4 * np.log(0.6), np.zeros((3, 2))),
    )
    # fmt: on
    yield Case("a pair that should be near and is not", *near_and_far())
    yield Case("pairs with p = 0", *sample(rng, 6, 2, 0.5))
    yield Case("a wide map", *wide(rng))
    yield Case("a map of one dimension", *sample(rng, 8, 1))
    yield Case("a map of three dimensions", *sample(rng, 10, 3))
    yield Case("sixty points", *sample(rng, 60, 2, 0.7))


def near_and_far():
    P = np.array([[0.0, 0.3, 0.1], [0.3, 0.0, 0.1], [0.1, 0.1, 0.0]])
    return P, np.array([[0.0, 0.0], [2.0, 0.0], [1.0, 1.0]])


def sample(rng, n, d, share_of_zeros=0.0):
    P = rng.uniform(size=(n, n)) ** 3 * (rng.uniform(size=(n, n)) >= share_of_zeros)
    np.fill_diagonal(P, 0)
    P = P + P.T
    return P / P.sum(), rng.normal(size=(n, d))


def wide(rng):
    P, Y = sample(rng, 12, 2)
    return P, 30 * Y


check = parts(loss=close(), gradient=close()) & inputs_unchanged()
