import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def cases(rng):
    # fmt: off
    yield Case(
        "one signal, no iteration",
        np.array([[1.0], [3.0]]), np.array([[-5.0]]), 0,
        expected=([[1.0], [-1.0]], [[-1.0]]),
    )
    yield Case(
        "one signal, one iteration",
        np.array([[1.0], [3.0], [1.0], [3.0]]), np.array([[2.0]]), 1,
        # tanh 1 = 0.76 is above 1 - tanh² 1 = 0.42, so the sign stays
        expected=([[-1.0], [1.0], [-1.0], [1.0]], [[1.0]]),
    )
    yield Case(
        "two signals that are white but for their scale and mean",
        np.array([[5.0, 2.0], [5.0, -2.0], [1.0, 2.0], [1.0, -2.0]]), np.diag([3.0, 4.0]), 0,
        expected=([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]], [[1.0, 0.0], [0.0, 1.0]]),
    )
    yield Case(
        "a start whose rows are not orthogonal",
        np.array([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]]),
        # symmetric and positive, so the nearest orthonormal matrix is the identity
        np.array([[2.0, 1.0], [1.0, 2.0]]), 0,
        expected=([[1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]], [[1.0, 0.0], [0.0, 1.0]]),
    )
    # fmt: on
    yield Case("two signals, one iteration", *mixed(rng, 30, 2), 1)
    yield Case("two signals, two iterations", *mixed(rng, 30, 2), 2)
    yield Case("three signals", *mixed(rng, 100, 3), 4)
    yield Case("four signals", *mixed(rng, 200, 4), 6)


def mixed(rng, n, d):
    """Uniform signals through a random mixture, and a start."""
    mixture = rng.normal(size=(d, d)) + 2 * np.eye(d)
    return rng.uniform(size=(n, d)) @ mixture + rng.normal(size=d), rng.normal(size=(d, d))


check = parts(sources=close(rtol=1e-5), unmixing=close(rtol=1e-5)) & inputs_unchanged()
