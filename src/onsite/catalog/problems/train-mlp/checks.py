from math import atanh, e, exp, log, tanh

import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def array(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "one row, nothing activated yet: the hidden layer moves along W2",
        array([1]), np.array([0]), array([0]), array(0), array([1, -1]), array(0, 0), 1.0, 1, 1,
        expected=(
            array([1]), [1.0], array([1, -1]), [0.5, -0.5],
            [log(1 + exp(-1 - 2 * tanh(2)))],
        ),
    )
    yield Case(
        "a hidden activation of a half",
        array([0]), np.array([0]),
        array([0]), array(atanh(0.5)), array([1, -1]), array(-0.5, 0.5), 1.0, 1, 1,
        # The scores are 0, so p - y = (-½, ½); the slope of tanh is 3/4.
        expected=(
            array([0]), [atanh(0.5) + 0.75], array([1.25, -1.25]), [0.0, 0.0],
            [log(1 + exp(-2.5 * tanh(atanh(0.5) + 0.75)))],
        ),
    )
    yield Case(
        "only the output biases learn: one batch of two rows",
        array([0], [0]), np.array([0, 0]),
        array([0]), array(0), array([0, 0]), array(0, 0), 1.0, 1, 2,
        expected=(array([0]), [0.0], array([0, 0]), [0.5, -0.5], [log(1 + 1 / e)]),
    )
    yield Case(
        "a batch larger than the data",
        array([0], [0]), np.array([0, 0]),
        array([0]), array(0), array([0, 0]), array(0, 0), 1.0, 1, 64,
        expected=(array([0]), [0.0], array([0, 0]), [0.5, -0.5], [log(1 + 1 / e)]),
    )
    yield Case(
        "a second epoch goes on where the first ended",
        array([0]), np.array([0]), array([0]), array(0), array([0, 0]), array(0, 0), log(9), 2, 1,
        # After the first the odds are 9 to 1, so the second moves by a tenth of the rate.
        expected=(
            array([0]), [0.0], array([0, 0]), [0.6 * log(9), -0.6 * log(9)],
            [log(10 / 9), log(1 + 9**-1.2)],
        ),
    )
    yield Case(
        "a last batch of a single row",
        array([0], [0], [0]), np.array([0, 0, 1]),
        array([0]), array(0), array([0, 0]), array(0, 0), 2 * log(3), 1, 2,
        # The first batch makes the odds 9 to 1 against the last row, which moves 1.8 log 3 back.
        expected=(
            array([0]), [0.0], array([0, 0]), [-0.8 * log(3), 0.8 * log(3)],
            [(2 * log(1 + 3**1.6) + log(1 + 3**-1.6)) / 3],
        ),
    )
    yield Case(
        "scores of ±1000, wrongly so",
        array([0]), np.array([1]),
        array([0]), array(20), array([1000, -1000]), array(0, 0), 1.0, 1, 1,
        expected=(array([0]), [20.0], array([999, -999]), [-1.0, 1.0], [1996.0]),
    )
    yield Case(
        "scores of ±10,000, rightly so",
        array([0]), np.array([0]),
        array([0]), array(20), array([10_000, -10_000]), array(0, 0), 1.0, 1, 1,
        expected=(array([0]), [20.0], array([10_000, -10_000]), [0.0, 0.0], [0.0]),
    )
    # fmt: on
    yield Case("a class without a row", *network(rng, 4, 2, 3, 3, n_seen=2), 0.5, 2, 2)
    yield Case("every size different", *network(rng, 7, 4, 5, 3), 0.5, 3, 3)
    yield Case("one row at a time", *network(rng, 6, 3, 3, 3), 0.3, 3, 1)
    yield Case("80 rows in batches of 32", *network(rng, 80, 5, 8, 4), 0.5, 6, 32)


def network(rng, n, d, h, k, n_seen=None):
    y = rng.integers(n_seen or k, size=n)
    X = rng.normal(size=(k, d))[y] + 0.5 * rng.normal(size=(n, d))
    return X, y, *(rng.normal(size=shape) for shape in ((d, h), h, (h, k), k))


check = parts(W1=close(), b1=close(), W2=close(), b2=close(), losses=close()) & inputs_unchanged()
