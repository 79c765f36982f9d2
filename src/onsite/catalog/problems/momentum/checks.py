import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    # fmt: off
    yield Case("no step", np.array([3, -1]), 0.1, 0.5, 0, False, expected=[[3.0, -1.0]])
    yield Case(
        "at the minimum nothing moves",
        np.array([1.0, 1.0]), 0.1, 0.9, 2, True,
        expected=[[1.0, 1.0], [1.0, 1.0], [1.0, 1.0]],
    )
    yield Case(
        "one step from the origin",
        np.array([0.0, 0.0]), 0.05, 0.5, 1, False,
        expected=[[0.0, 0.0], [0.1, 0.0]],
    )
    yield Case(
        "one step straight down",
        np.array([1.0, 2.0]), 0.01, 0.5, 1, False,
        expected=[[1.0, 2.0], [1.4, 1.8]],
    )
    yield Case(
        "one look-ahead step, with no velocity yet",
        np.array([0.0, 0.0]), 0.05, 0.5, 1, True,
        expected=[[0.0, 0.0], [0.1, 0.0]],
    )
    yield Case(
        "two steps of heavy ball",
        np.array([0.0, 0.0]), 0.05, 0.5, 2, False,
        expected=[[0.0, 0.0], [0.1, 0.0], [0.238, 0.01]],
    )
    yield Case(
        "two steps of Nesterov",
        np.array([0.0, 0.0]), 0.05, 0.5, 2, True,
        expected=[[0.0, 0.0], [0.1, 0.0], [0.22825, 0.0225]],
    )
    # fmt: on
    yield Case("whole numbers", np.array([2, 1]), 0.004, 0.5, 6, True)
    yield Case("no momentum", np.array([-0.5, 0.5]), 0.02, 0.0, 8, False)
    yield Case("no momentum, though Nesterov", np.array([-0.5, 0.5]), 0.02, 0.0, 8, True)
    yield Case("heavy ball down the valley", rng.normal(size=2) / 2, 0.005, 0.8, 60, False)
    yield Case("Nesterov down the valley", rng.normal(size=2) / 2, 0.005, 0.8, 60, True)
    yield Case("much momentum", np.array([-1.0, 1.0]), 0.002, 0.95, 80, True)


check = close() & inputs_unchanged()
