import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts

NONE = np.array([], dtype=int)


def table(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    yield Case(
        "no negatives, inner product 0",
        table([2, 0]),
        table([0, 4]),
        0,
        0,
        NONE,
        0.5,
        expected=(np.log(2), [[2, 1]], [[0.5, 4]]),
    )
    yield Case(
        "one negative, inner product 0",
        table([2, 0]),
        table([0, 0], [0, 4]),
        0,
        0,
        np.array([1]),
        0.5,
        expected=(2 * np.log(2), [[2, -1]], [[0.5, 0], [-0.5, 4]]),
    )
    yield Case(
        "a sigmoid of 3/4",
        table([np.log(3)], [7]),
        table([5], [1]),
        0,
        1,
        NONE,
        1.0,
        expected=(np.log(4 / 3), [[np.log(3) + 0.25], [7]], [[5], [1 + np.log(3) / 4]]),
    )
    yield Case(
        "a row that is negative three times",
        table([2, 0]),
        table([0, 0], [0, 4]),
        0,
        0,
        np.array([1, 1, 1]),
        0.5,
        expected=(4 * np.log(2), [[2, -3]], [[0.5, 0], [-1.5, 4]]),
    )
    yield Case(
        "the context is a negative too",
        table([2, 0]),
        table([0, 4]),
        0,
        0,
        np.array([0]),
        0.5,
        expected=(2 * np.log(2), [[2, 0]], [[0, 4]]),
    )
    yield Case(
        "all vectors 0: nothing moves",
        np.zeros((3, 2)),
        np.zeros((3, 2)),
        2,
        1,
        np.array([0, 2]),
        0.1,
        expected=(3 * np.log(2), np.zeros((3, 2)), np.zeros((3, 2))),
    )
    yield Case(
        "inner products of 1000, as they should be",
        table([10, 0]),
        table([100, 0], [-100, 1]),
        0,
        0,
        np.array([1]),
        0.1,
        expected=(0.0, [[10, 0]], [[100, 0], [-100, 1]]),
    )
    yield Case(
        "inner products of 1000, both of the wrong sign",
        table([10, 0]),
        table([-100, 0], [100, 1]),
        0,
        0,
        np.array([1]),
        0.1,
        expected=(2000.0, [[-10, -0.1]], [[-99, 0], [99, 1]]),
    )
    yield Case(
        "the same word as centre and context", *tables(rng, 4, 3), 2, 2, np.array([0, 3]), 0.2
    )
    yield Case("five negatives", *tables(rng, 9, 4), 3, 7, np.array([0, 2, 3, 5, 8]), 0.1)
    yield Case(
        "many negatives of few words", *tables(rng, 6, 5), 1, 4, rng.integers(6, size=40), 0.3
    )
    yield Case(
        "large vectors", *(10 * W for W in tables(rng, 8, 20)), 0, 5, rng.integers(8, size=7), 0.05
    )


def tables(rng, n_words, d):
    return rng.normal(size=(n_words, d)), rng.normal(size=(n_words, d))


check = parts(loss=close(), W_in=close(), W_out=close()) & inputs_unchanged()
