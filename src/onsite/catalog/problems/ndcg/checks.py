import math

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    yield Case("one item", np.array([2]), np.array([0.3]), 1, expected=1.0)
    yield Case("the better item first", np.array([1, 0]), np.array([0.9, 0.1]), 2, expected=1.0)
    yield Case(
        "the relevant item in place 2",
        np.array([0, 1]),
        np.array([0.9, 0.1]),
        2,
        expected=1 / math.log2(3),
    )
    yield Case(
        "the relevant item in place 3",
        np.array([0, 1, 0]),
        np.array([0.9, 0.1, 0.2]),
        3,
        expected=1 / 2,
    )
    yield Case(
        "the relevant item outside the first k",
        np.array([0, 1]),
        np.array([0.9, 0.1]),
        1,
        expected=0.0,
    )
    yield Case(
        "a better item outside the first k",
        np.array([3, 1]),
        np.array([-2.0, 5.0]),
        1,
        expected=1 / 7,
    )
    yield Case("k exceeds n", np.array([0, 2]), np.array([0.6, 0.5]), 5, expected=1 / math.log2(3))
    yield Case("all items useless", np.array([0, 0, 0]), np.array([3.0, 1.0, 2.0]), 2, expected=0.0)
    yield Case(
        "equal scores, the relevant item first",
        np.array([1, 0]),
        np.array([0.5, 0.5]),
        1,
        expected=1.0,
    )
    yield Case(
        "equal scores, the relevant item last",
        np.array([0, 0, 1]),
        np.array([0.5, 0.5, 0.5]),
        3,
        expected=1 / 2,
    )
    yield Case("more relevant items than places", np.full(4, 1), np.arange(4.0), 2, expected=1.0)
    yield Case(
        "two grades",
        np.array([2, 1, 0]),
        np.array([1.0, 2.0, 3.0]),
        3,
        expected=(1 / math.log2(3) + 3 / 2) / (3 + 1 / math.log2(3)),
    )
    yield Case("fifty items, ten places", *sample(rng, 50), 10)
    yield Case("200 items, all places", *sample(rng, 200), 200)
    relevance, scores = sample(rng, 100)
    yield Case("many equal scores", relevance, scores.round(), 25)
    yield Case("relevance up to 10", rng.integers(11, size=60), rng.normal(size=60), 30)


def sample(rng, n):
    """Grades 0 to 4, the high ones rare, and scores that know something of them."""
    relevance = rng.binomial(4, 0.2, size=n)
    return relevance, relevance + rng.normal(scale=2, size=n)


check = close() & inputs_unchanged()
