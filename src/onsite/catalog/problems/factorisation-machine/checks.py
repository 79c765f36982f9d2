import numpy as np

from onsite.judge.checks import Case, Growth, close, inputs_unchanged


def array(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "one feature has no pair",
        array([3]), 1.0, array(2), array([5, 7]), expected=[7],
    )
    yield Case(
        "one pair",
        array([2, 3]), 1.0, array(1, -1), array([1, 0], [4, 1]), expected=[24],
    )
    yield Case(
        "a pair whose vectors are at right angles",
        array([2, 3]), 0.0, array(0, 0), array([1, 0], [0, 5]), expected=[0],
    )
    yield Case(
        "three features, three pairs: 2 + 3 + 6",
        array([1, 1, 1]), 0.0, array(0, 0, 0), array([1], [2], [3]), expected=[11],
    )
    yield Case(
        "a feature that is 0 takes no part",
        array([0, 2, 1], [1, 0, 0]), 0.5, array(9, 1, 1), array([1], [2], [3]),
        expected=[15.5, 9.5],
    )
    yield Case(
        "negative values",
        array([-1, 2]), 0.0, array(1, 1), array([1, 1], [1, 2]), expected=[-5],
    )
    yield Case("no rows", np.zeros((0, 2)), 1.0, array(1, 1), array([1], [2]), expected=np.zeros(0))
    # fmt: on
    for n, d, f in (4, 5, 2), (10, 20, 4), (3, 60, 8):
        yield Case(f"{n} rows of {d} features, {f} factors", *sample(rng, n, d, f))


def sample(rng, n, d, f):
    return rng.normal(size=(n, d)), rng.normal(), rng.normal(size=d), rng.normal(size=(d, f)) / 2


check = close(rtol=1e-6, atol=1e-8) & inputs_unchanged()


def one_row(d, rng):
    return Case(f"{d} features", *sample(rng, 1, d, 3))


# A linear loop in Python may lose one factor of d to numpy, whose cost is mostly fixed here.
growth = Growth(one_row, sizes=(400, 800, 1600), time=1.1)
