import math

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def array(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "one example has no negatives",
        array([3]), array([4]), np.array([5]), array(-2), 0.5,
        expected=0,
    )
    yield Case(
        "two examples, all logits alike",
        array([0], [0]), array([1], [2]), np.array([1, 2]), array(0, 0), 1.0,
        expected=math.log(2),
    )
    yield Case(
        "each user's own logit is log 3 above the other",
        array([1, 0], [0, 1]), math.log(3) * np.eye(2), np.array([7, 8]), array(0, 0), 1.0,
        expected=math.log(4 / 3),
    )
    yield Case(
        "a temperature of one half doubles the logits",
        array([1, 0], [0, 1]), math.log(3) * np.eye(2), np.array([7, 8]), array(0, 0), 0.5,
        expected=math.log(10 / 9),
    )
    yield Case(
        "items of unlike probability: the correction belongs to the item",
        array([0], [0]), array([1], [2]), np.array([1, 2]), np.log(array(0.25, 0.75)), 1.0,
        # The logits are log 4 and log(4 / 3) for both users.
        expected=(math.log(4 / 3) + math.log(4)) / 2,
    )
    yield Case(
        "the same item twice: no negative for itself",
        array([0], [0], [0]), array([1], [1], [2]), np.array([4, 4, 9]), array(0, 0, 0), 1.0,
        expected=(2 * math.log(2) + math.log(3)) / 3,
    )
    yield Case(
        "one item throughout",
        array([1], [2]), array([3], [3]), np.array([6, 6]), array(0, 0), 1.0,
        expected=0,
    )
    yield Case(
        "users are told from items",
        array([math.log(2)], [0]), array([0], [1]), np.array([1, 2]), array(0, 0), 1.0,
        # The first user's logits are 0 and log 2, the second's 0 and 0.
        expected=(math.log(3) + math.log(2)) / 2,
    )
    yield Case(
        "logits of 2000 and -2000",
        array([1], [-1]), array([-2000], [2000]), np.array([1, 2]), array(0, 0), 1.0,
        expected=4000,
    )
    # fmt: on
    yield Case("ten examples", *sample(rng, 10, 3, 100), 1.0)
    yield Case("twenty examples of six items", *sample(rng, 20, 4, 6), 0.5)
    yield Case("forty examples, low temperature", *sample(rng, 40, 8, 25), 0.05)


def sample(rng, n, f, n_items):
    vectors, shares = rng.normal(size=(n_items, f)), rng.dirichlet(np.ones(n_items))
    items = rng.choice(n_items, size=n, p=shares)
    return rng.normal(size=(n, f)), vectors[items], items, np.log(shares[items])


check = close() & inputs_unchanged()
