import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    yield Case("one value", np.array([3.0]), expected=[6.0])
    yield Case("a negative one too", np.array([1.0, -2.0]), expected=[2.0, -4.0])
    yield Case("fifty values", rng.normal(size=50))


check = close() & inputs_unchanged()
