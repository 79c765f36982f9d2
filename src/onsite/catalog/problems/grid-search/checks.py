import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts


def cases(rng):
    yield Case(
        "one pair to try",
        np.array([-1.0, 1.0, -1.0, 1.0]),
        np.array([0.0, 2.0, 0.0, 4.0]),
        [1],
        [2.0],
        2,
        # Trained on the last two rows: 2 + z, errors 1 and 1. On the first two: 1 + z/2, errors
        # 1/2 and 5/2.
        expected=(1, 2.0, [[(1 + 13 / 4) / 2]]),
    )
    yield Case(
        "the better penalty last",
        np.array([-1.0, 1.0, -1.0, 1.0]),
        np.array([0.0, 2.0, 0.0, 4.0]),
        [1],
        [6.0, 2.0],
        2,
        expected=(1, 2.0, [[2.65625, 2.125]]),
    )
    yield Case(
        "blocks on unlike scales",
        np.array([-3.0, 3.0, -1.0, 1.0]),
        np.array([0.0, 2.0, 0.0, 4.0]),
        [1],
        [2.0],
        2,
        # As above, but z is -3 and 3 in the first block, and -1/3 and 1/3 in the second.
        expected=(1, 2.0, [[(5 + 157 / 36) / 2]]),
    )
    yield Case(
        "targets far from 0",
        np.array([-1.0, 1.0, -1.0, 1.0]),
        np.array([100.0, 102.0, 100.0, 104.0]),
        [1],
        [6.0, 2.0],
        2,
        expected=(1, 2.0, [[2.65625, 2.125]]),
    )
    x, y = line(rng, 12)
    yield Case("a straight line", x, y, [1, 2, 3], [0.01], 3)
    yield Case("degrees in no order", x, y, [3, 1, 2], [10.0, 0.1], 4)
    yield Case("each row a block", x, y, [1, 2], [0.1, 1.0, 10.0], 12)
    x, y = wave(rng, 40, noise=0.3)
    yield Case("a wave, 40 rows", x, y, [1, 2, 3, 4, 5], [0.01, 1.0, 100.0], 5)
    yield Case("a wave, two blocks", x, y, [5, 3], [0.5, 5.0], 2)
    x, y = wave(rng, 60, noise=1.0)
    yield Case("much noise, and inputs far from 0", x + 4, y, [1, 2, 3], [0.3, 3.0, 30.0, 300.0], 6)
    yield Case(
        "rows in the order of x", np.sort(x), y[np.argsort(x)], [1, 2, 3], [1.0, 10.0, 100.0], 4
    )


def line(rng, n):
    x = rng.uniform(-2, 3, size=n)
    return x, 5 + 2 * x + rng.normal(size=n) / 2


def wave(rng, n, noise):
    x = rng.uniform(-2, 2, size=n)
    return x, 3 + np.sin(2 * x) + noise * rng.normal(size=n)


check = parts(degree=exact(), penalty=close(), scores=close()) & inputs_unchanged()
