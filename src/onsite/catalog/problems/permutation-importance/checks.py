import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def array(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "one row: nothing to shuffle",
        array(2), array([3]), array(5), np.array([[0]]),
        expected=([0], [0]),
    )
    yield Case(
        "two rows swapped",
        array(1), array([1], [3]), array(1, 3), np.array([[1, 0]]),
        expected=([4], [0]),
    )
    yield Case(
        "two permutations, of which one changes nothing",
        array(1, 0), array([1, 5], [3, 6]), array(1, 3), np.array([[1, 0], [0, 1]]),
        expected=([2, 0], [2, 0]),
    )
    yield Case(
        "a model that is wrong: shuffling helps",
        array(1), array([0], [2]), array(2, 0), np.array([[1, 0]]),
        expected=([-4], [0]),
    )
    yield Case(
        "two features: the first is itself again when the second is shuffled",
        array(1, 1), array([0, 0], [2, 4]), array(0, 6), np.array([[1, 0]]),
        expected=([4, 16], [0, 0]),
    )
    yield Case(
        "a rotation of three rows: row i takes the value of row p[i]",
        array(1), array([0], [1], [3]), array(1, 3, 0), np.array([[1, 2, 0]]),
        expected=([-14 / 3], [0]),
    )
    # fmt: on
    yield Case("four features, five permutations", *sample(rng, 30, 4, 5))
    yield Case("six features, ten permutations", *sample(rng, 40, 6, 10))
    weights, X, y, permutations = sample(rng, 25, 3, 4)
    X[:, 1] = 2.5
    yield Case("a constant feature", weights, X, y, permutations)


def sample(rng, n, d, r):
    weights, X = rng.normal(size=d), rng.normal(size=(n, d))
    permutations = np.array([rng.permutation(n) for _ in range(r)])
    return weights, X, X @ weights + rng.normal(size=n), permutations


check = parts(importances=close(), spreads=close(atol=1e-7)) & inputs_unchanged()
