from itertools import pairwise

import numpy as np

from onsite.judge.checks import Case, close, distributed_as, inputs_unchanged, uses_generator

certain = close() & inputs_unchanged()


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def cases(rng):
    # fmt: off
    yield Case("one row", column(4), np.array([4.0]), 5, rng, expected=0.0, check=certain)
    yield Case("one row, afar", column(4), np.array([7.0]), 5, rng, expected=0.0, check=certain)
    yield Case("two rows", column(1, 3), np.array([3.0]), 5, rng, expected=1.0, check=certain)
    yield Case("two equal rows", column(2, 2), np.array([2.0]), 5, rng, expected=1.0, check=certain)
    yield Case(
        "no cut allowed", column(1, 2, 4), np.array([1.0]), 0, rng, expected=5 / 3, check=certain
    )
    yield Case(
        "four equal rows", np.zeros((4, 2)), np.zeros(2), 5, rng, expected=13 / 6, check=certain
    )
    yield Case(
        "two rows, of which one feature differs",
        np.array([[5.0, 1.0, 5.0], [5.0, 3.0, 5.0]]), np.array([5.0, 1.0, 5.0]), 5, rng,
        expected=1.0, check=certain,
    )
    yield Case(
        "a point far outside goes with the nearer of two rows",
        column(1, 3), np.array([-50.0]), 5, rng, expected=1.0, check=certain,
    )
    # fmt: on
    for name, X, point, max_depth in random_trees():
        law = distributed_as(probabilities, of=rounded)
        yield Case(name, X, np.array(point), max_depth, rng, repeat=300, check=law)
    X = rng.normal(size=(60, 3))
    yield Case("sixty rows, one cut", X, X.max(axis=0) + 1, 1, rng, check=uses_generator())
    yield Case("sixty rows, six cuts", X, X[0], 6, rng, check=uses_generator() & inputs_unchanged())


def random_trees():
    plane = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 5.0], [4.0, 5.0]])
    yield "three rows on a line", column(0, 1, 4), [0.0], 5
    yield "three rows, one cut", column(0, 1, 4), [4.0], 1
    yield "five rows, of which three are equal", column(0, 6, 6, 6, 8), [6.0], 9
    yield "a point between the rows", column(0, 4, 6, 10), [5.0], 9
    yield "four rows in the plane", plane, [1.0, 0.0], 9
    yield "a point in an empty corner", plane, [4.0, 0.0], 9
    yield "features of unlike range", plane * [100.0, 1.0], [100.0, 5.0], 2


def rounded(depth):
    return round(float(depth), 6)


def probabilities(X, point, max_depth, rng):
    """The probability of every depth, by going through all choices of feature and gap."""
    spans = [(j, X[:, j].min(), X[:, j].max()) for j in range(X.shape[1]) if len(X)]
    spans = [span for span in spans if span[1] < span[2]]
    if not spans or max_depth == 0:
        return {rounded(sum(2 / (i + 1) for i in range(1, len(X)))): 1.0}
    found = {}
    for j, low, high in spans:
        # Between two neighbouring values, the point's own among them, all thresholds do the same.
        ends = np.unique(np.append(X[:, j], np.clip(point[j], low, high)))
        for start, end in pairwise(ends):
            middle = (start + end) / 2
            kept = X[(X[:, j] < middle) == (point[j] < middle)]
            share = (end - start) / (high - low) / len(spans)
            for depth, chance in probabilities(kept, point, max_depth - 1, rng).items():
                key = rounded(depth + 1)
                found[key] = found.get(key, 0.0) + share * chance
    return found


check = certain
