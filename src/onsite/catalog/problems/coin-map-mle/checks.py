from math import nan

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def cases(rng):
    # fmt: off
    yield Case(
        "three heads of four", np.array([[1, 1, 0, 1]]), 2.0, 3.0,
        expected=([0.75], [4 / 7], [5 / 9]),
    )
    yield Case(
        "a uniform prior: the map is the MLE", np.array([[0, 0, 1], [1, 1, 1]]), 1.0, 1.0,
        expected=([1 / 3, 1.0], [1 / 3, 1.0], [2 / 5, 4 / 5]),
    )
    yield Case(
        "flips that were not made", np.array([[1, -1, -1, 0], [-1, -1, 1, 1]]), 3.0, 2.0,
        expected=([0.5, 1.0], [3 / 5, 4 / 5], [4 / 7, 5 / 7]),
    )
    yield Case(
        "a coin without flips", np.array([[-1, -1], [0, 1]]), 2.0, 4.0,
        expected=([nan, 0.5], [1 / 4, 2 / 6], [2 / 6, 3 / 8]),
    )
    yield Case(
        "no flips at all", np.empty((2, 0), dtype=int), 5.0, 2.0,
        expected=([nan, nan], [4 / 5, 4 / 5], [5 / 7, 5 / 7]),
    )
    yield Case(
        "a constant density", np.array([[-1], [1], [0]]), 1.0, 1.0,
        expected=([nan, 1.0, 0.0], [nan, 1.0, 0.0], [1 / 2, 2 / 3, 1 / 3]),
    )
    yield Case(
        "without bound at both ends, until a flip is made", np.array([[-1], [1], [0]]), 0.5, 0.25,
        expected=([nan, 1.0, 0.0], [nan, 1.0, 0.0], [2 / 3, 6 / 7, 2 / 7]),
    )
    yield Case(
        "flat at 0, without bound at 1", np.array([[-1], [0]]), 1.0, 0.5,
        expected=([nan, 0.0], [1.0, 0.0], [2 / 3, 2 / 5]),
    )
    yield Case(
        "flat at 1, without bound at 0", np.array([[-1], [1]]), 0.5, 1.0,
        expected=([nan, 1.0], [0.0, 1.0], [1 / 3, 3 / 5]),
    )
    yield Case(
        "without bound at 0 and 0 at 1", np.array([[-1, -1], [0, 0], [1, 0]]), 0.5, 1.25,
        expected=([nan, 0.0, 0.5], [0.0, 0.0, 0.5 / 1.75], [2 / 7, 2 / 15, 1.5 / 3.75]),
    )
    yield Case(
        "0 at 0 and without bound at 1", np.array([[-1, -1], [1, 1]]), 1.25, 0.5,
        expected=([nan, 1.0], [1.0, 1.0], [5 / 7, 13 / 15]),
    )
    # fmt: on
    flips = rng.integers(-1, 2, size=(40, 12))
    yield Case("40 coins, a prior for fair ones", flips, 20.0, 20.0)
    yield Case("40 coins, few flips each", rng.choice([-1, -1, -1, 0, 1], size=(40, 4)), 0.75, 1.5)
    yield Case("a long row", (rng.random((2, 5000)) < 0.02).astype(int), 1.5, 30.0)


check = parts(mle=close(), map=close(), mean=close()) & inputs_unchanged()
