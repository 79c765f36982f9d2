import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def array(*rows):
    return np.array(rows, dtype=float)


def gradients(W1, b1, W2, b2, X):
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2, "X": X}


def cases(rng):
    # fmt: off
    yield Case(
        "one of everything",
        array([1]), array([1]), array([2]), array(0), array([3]), array(0),
        # z = h = 2, p = 6, p - y = 5.
        expected=(
            array([6]), 12.5,
            gradients(array([15]), [15.0], array([10]), [5.0], array([30])),
        ),
    )
    yield Case(
        "both biases at work",
        array([1]), array([1]), array([2]), array(-1), array([3]), array(0.5),
        # z = h = 1, p = 3.5, p - y = 2.5.
        expected=(
            array([3.5]), 3.125,
            gradients(array([7.5]), [7.5], array([2.5]), [2.5], array([15])),
        ),
    )
    yield Case(
        "a hidden unit that is cut off",
        array([1]), array([1]), array([-2]), array(0), array([3]), array(4),
        expected=(array([4]), 4.5, gradients(array([0]), [0.0], array([0]), [3.0], array([0]))),
    )
    yield Case(
        "a hidden unit's input is exactly 0",
        array([1]), array([1]), array([2]), array(-2), array([3]), array(4),
        expected=(array([4]), 4.5, gradients(array([0]), [0.0], array([0]), [3.0], array([0]))),
    )
    yield Case(
        "a negative output",
        array([1]), array([1]), array([1]), array(0), array([-2]), array(0),
        expected=(array([-2]), 4.5, gradients(array([6]), [6.0], array([-3]), [-3.0], array([6]))),
    )
    yield Case(
        "the mean of two rows",
        array([1], [3]), array([0], [0]), array([1]), array(0), array([2]), array(0),
        # p = 2 and 6; the errors over n are 1 and 3.
        expected=(
            array([2], [6]), 10.0,
            gradients(array([20]), [8.0], array([10]), [4.0], array([2], [6])),
        ),
    )
    yield Case(
        "the sum over two outputs",
        array([1]), array([1, 1]), array([2]), array(0), array([1, 2]), array(0, 0),
        # p - y = (1, 3).
        expected=(
            array([2, 4]), 5.0,
            gradients(array([7]), [7.0], array([2, 6]), [1.0, 3.0], array([14])),
        ),
    )
    # fmt: on
    yield Case("every size different", *network(rng, 5, 4, 3, 2))
    yield Case("a layer narrower than its neighbours", *network(rng, 4, 6, 1, 5))
    yield Case("square weights", *network(rng, 6, 3, 3, 3))
    yield Case("every hidden unit cut off", *all_dead(rng))
    yield Case("100 rows", *network(rng, 100, 8, 16, 3))


def network(rng, n, d, h, m):
    shapes = (n, d), (n, m), (d, h), h, (h, m), m
    return [rng.normal(size=shape) for shape in shapes]


def all_dead(rng):
    X, Y, W1, b1, W2, b2 = network(rng, 4, 2, 3, 2)
    return X, Y, W1, b1 - 50, W2, b2


check = parts(P=close(), loss=close(), gradients=close()) & inputs_unchanged()
