import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged

one, two, zero = np.array([1.0]), np.array([2.0]), np.array([0.0])


def cases(rng):
    # fmt: off
    yield Case(
        "RMSProp, one step",
        "rmsprop", 0.5, 0.9, 0.75, 1.0,
        # s = 0.25 * 4, so the step is 0.5 * 2 / (1 + 1)
        calls=[("step", one, two)], expected=[[0.5]],
    )
    yield Case(
        "Adam, one step: the corrections undo the start at zero",
        "adam", 0.5, 0.9, 0.75, 2.0,
        calls=[("step", one, two)], expected=[[0.75]],
    )
    yield Case(
        "RMSProp, a gradient of 0 after one of 2",
        "rmsprop", 0.5, 0.9, 0.75, 1.0,
        calls=[("step", one, two), ("step", one, zero)], expected=[[0.5], [1.0]],
    )
    yield Case(
        "Adam, a gradient of 0 after one of 2",
        "adam", 0.5, 0.5, 0.75, 1.0,
        # m = 0.5 and s = 0.75; corrected 2/3 and 12/7
        calls=[("step", one, two), ("step", one, zero)],
        expected=[[1 - 1 / 3], [1 - (1 / 3) / (np.sqrt(12 / 7) + 1)]],
    )
    yield Case(
        "no memory at all: both betas are 0",
        "adam", 0.25, 0.0, 0.0, 2.0,
        calls=[("step", one, two), ("step", zero, -two)], expected=[[0.875], [0.125]],
    )
    yield Case(
        "entries whose gradients differ by a factor of 150",
        "adam", 0.1, 0.9, 0.99, 1e-8,
        calls=[("step", np.ones(3), np.array([2.0, -300.0, 0.0]))],
        expected=[[0.9, 1.1, 1.0]],
    )
    yield Case(
        "whole numbers",
        "rmsprop", 0.5, 0.9, 0.75, 1.0,
        calls=[
            ("step", np.array([3, 1]), np.array([2, 0])),
            ("step", np.array([2, 2]), np.array([-1, 6])),
        ],
    )
    # fmt: on
    for method in ("rmsprop", "adam"):
        yield Case(f"{method}, a steady gradient", *usual(method), calls=steady(6))
        yield Case(f"{method}, a matrix", *usual(method), calls=noisy(rng, (2, 3), 8))
        yield Case(f"{method}, tiny gradients", *usual(method), calls=noisy(rng, (4,), 5, 1e-8))
        yield Case(
            f"{method}, many steps", method, 0.05, 0.8, 0.95, 1e-3, calls=noisy(rng, (5,), 60)
        )


def usual(method):
    return method, 0.01, 0.9, 0.999, 1e-8


def steady(n_steps):
    return [("step", np.array([0.5, 2.0]), np.array([3.0, -0.1])) for _ in range(n_steps)]


def noisy(rng, shape, n_steps, scale=1.0):
    return [
        ("step", rng.normal(size=shape), scale * rng.normal(size=shape)) for _ in range(n_steps)
    ]


check = close() & inputs_unchanged()
