import math

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def array(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "no triples: nothing moves",
        array([1, 2]), array([3, 4]), [], 0.1, 0.5,
        expected=([[1, 2]], [[3, 4]], np.zeros(0)),
    )
    yield Case(
        "equal scores: half the rate",
        array([1, 0]), array([0, 1], [0, 2]), [(0, 0, 1)], 0.5, 0.0,
        expected=([[1, -0.25]], [[0.25, 1], [-0.25, 2]], [math.log(2)]),
    )
    yield Case(
        "a margin of log 3: the factor is a quarter",
        array([1]), array([math.log(3)], [0]), [(0, 0, 1)], 1.0, 0.0,
        expected=([[1 + math.log(3) / 4]], [[math.log(3) + 0.25], [-0.25]], [math.log(4 / 3)]),
    )
    yield Case(
        "a penalty on all three rows, and on no other",
        array([2, 0], [5, 5]), array([0, 4], [7, 7], [0, 6]), [(0, 0, 2)], 0.5, 0.1,
        expected=(
            [[1.9, -0.5], [5, 5]],
            [[0.5, 3.8], [7, 7], [-0.5, 5.7]],
            [math.log(2)],
        ),
    )
    yield Case(
        "a margin of 2000: the loss is 0",
        array([1000]), array([1], [-1]), [(0, 0, 1)], 0.1, 0.0,
        expected=([[1000]], [[1], [-1]], [0]),
    )
    yield Case(
        "a margin of -2000: the loss is 2000",
        array([1000]), array([-1], [1]), [(0, 0, 1)], 0.1, 0.0,
        expected=([[999.8]], [[99], [-99]], [2000]),
    )
    # fmt: on
    P, Q = rng.normal(size=(3, 2)), rng.normal(size=(4, 2))
    yield Case("the same triple twice", P, Q, [(1, 2, 0), (1, 2, 0)], 0.3, 0.0)
    yield Case("preferred first, then not", P, Q, [(0, 1, 2), (2, 2, 1), (0, 2, 1)], 0.4, 0.05)
    P, Q = rng.normal(size=(8, 4)), rng.normal(size=(10, 4))
    yield Case("fifty triples", P, Q, triples(rng, 50, 8, 10), 0.1, 0.01)
    yield Case("fifty triples, large steps", 3 * P, 3 * Q, triples(rng, 50, 8, 10), 0.5, 0.2)


def triples(rng, n, n_users, n_items):
    found = []
    for _ in range(n):
        i, j = rng.choice(n_items, size=2, replace=False).tolist()
        found.append((int(rng.integers(n_users)), i, j))
    return found


check = parts(P=close(), Q=close(), losses=close()) & inputs_unchanged()
