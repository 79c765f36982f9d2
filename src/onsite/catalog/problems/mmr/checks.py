import numpy as np

from onsite.judge.checks import Case, exact, inputs_unchanged


def array(*rows):
    return np.array(rows, dtype=float)


def alike(n, *pairs):
    """Items unlike each other, but for the pairs given: (i, j, similarity)."""
    matrix = np.eye(n)
    for i, j, value in pairs:
        matrix[i, j] = matrix[j, i] = value
    return matrix


def cases(rng):
    # fmt: off
    yield Case("one item", array(-2), array([1]), 0.5, 1, expected=[0])
    yield Case("none to choose", array(1, 2), alike(2), 0.5, 0, expected=np.zeros(0))
    yield Case("the most relevant comes first", array(1, 3, 2), alike(3), 0.5, 1, expected=[1])
    yield Case(
        "a near copy of the first is passed over",
        array(1, 0.875, 0.5), alike(3, (0, 1, 0.75)), 0.5, 2, expected=[0, 2],
    )
    yield Case(
        "more items asked for than there are",
        array(1, 0.875, 0.5), alike(3, (0, 1, 0.75)), 0.5, 9, expected=[0, 2, 1],
    )
    yield Case(
        "relevance only",
        array(1, 4, 3, 2), alike(4, (1, 2, 1), (1, 3, 1)), 1.0, 4, expected=[1, 2, 3, 0],
    )
    yield Case(
        "relevance ignored: the first choice is a tie",
        array(1, 4, 3), alike(3, (0, 1, 0.5), (0, 2, 0.25)), 0.0, 2, expected=[0, 2],
    )
    yield Case(
        "equal values: the lower position",
        array(2, 3, 3, 2), alike(4), 0.5, 4, expected=[1, 2, 0, 3],
    )
    yield Case(
        "similar to one chosen item and unlike the other: the maximum counts, not the mean",
        array(4, 3, 1, 0.5), alike(4, (1, 2, 0.875), (0, 3, 0.25), (1, 3, 0.25)), 0.5, 3,
        expected=[0, 1, 3],
    )
    yield Case(
        "similar to the choice before the last",
        array(4, 3, 1, 0.5), alike(4, (0, 2, 0.875)), 0.5, 3, expected=[0, 1, 3],
    )
    yield Case(
        "a negative similarity gains",
        array(4, 1, 0.5), alike(3, (0, 2, -1)), 0.5, 2, expected=[0, 2],
    )
    yield Case(
        "negative relevance, and a trade-off of a quarter",
        array(-1, -2, -3), alike(3, (0, 1, 1), (0, 2, 0.5)), 0.25, 3, expected=[0, 2, 1],
    )
    # fmt: on
    yield Case("twelve items, six chosen", *items(rng, 12), 0.5, 6)
    yield Case("sixty items, relevance weighs more", *items(rng, 60), 0.8, 25)
    yield Case("sixty items, all chosen, likeness weighs more", *items(rng, 60), 0.3, 60)


def items(rng, n):
    vectors = rng.normal(size=(n, 3))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return rng.normal(size=n), vectors @ vectors.T


check = exact() & inputs_unchanged()
