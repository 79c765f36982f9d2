import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    yield Case("one", 1, expected=2)
    yield Case("a half", 0.5)
    yield Case("a large number", 271_828_182)
    yield Case("an array", np.array([1.0, -2.0, 3.0]))
    yield Case("a matrix", np.arange(6.0).reshape(2, 3))


check = close() & inputs_unchanged()
