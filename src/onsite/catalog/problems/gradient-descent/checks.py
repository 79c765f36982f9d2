import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts


def cases(rng):
    # fmt: off
    yield Case(
        "a parabola, one step",
        np.array([[2.0]]), np.array([4.0]), np.array([0.0]), 0.25, 1, 0.1,
        expected=([[0.0], [1.0]], False),
    )
    yield Case(
        "no step allowed",
        np.array([[2.0]]), np.array([4.0]), np.array([1.0]), 0.25, 0, 0.1,
        expected=([[1.0]], False),
    )
    yield Case(
        "already at the minimum, with no tolerance",
        np.array([[2.0]]), np.array([4.0]), np.array([2.0]), 0.25, 5, 0.0,
        expected=([[2.0]], True),
    )
    yield Case(
        "the last step reaches the tolerance",
        np.array([[2.0]]), np.array([4.0]), np.array([0.0]), 0.25, 2, 1.5,
        expected=([[0.0], [1.0], [1.5]], True),
    )
    yield Case(
        "a norm that equals the tolerance",
        np.eye(2), np.array([0.0, 0.0]), np.array([3.0, 4.0]), 0.5, 4, 5.0,
        expected=([[3.0, 4.0]], True),
    )
    yield Case(
        "each entry is within the tolerance, the norm is not",
        np.eye(2), np.array([0.0, 0.0]), np.array([3.0, 4.0]), 0.5, 4, 4.5,
        expected=([[3.0, 4.0], [1.5, 2.0]], True),
    )
    yield Case(
        "A is not symmetric",
        np.array([[2.0, 4.0], [0.0, 6.0]]), np.array([1.0, 0.0]), np.array([1.0, 1.0]), 0.5, 1, 0.1,
        expected=([[1.0, 1.0], [-0.5, -3.0]], False),
    )
    yield Case(
        "whole numbers",
        np.array([[3, 1], [0, 2]]), np.array([1, -1]), np.array([2, 1]), 0.5, 2, 0.25,
    )
    yield Case(
        "a learning rate that is too large",
        np.diag([1.0, 3.0]), np.array([1.0, 1.0]), np.array([0.0, 0.0]), 1.0, 3, 0.01,
        expected=([[0.0, 0.0], [1.0, 1.0], [1.0, -1.0], [1.0, 3.0]], False),
    )
    yield Case(
        "a saddle, where f has no minimum",
        np.diag([1.0, -1.0]), np.array([0.0, 0.0]), np.array([4.0, 1.0]), 0.5, 3, 0.0,
        expected=([[4.0, 1.0], [2.0, 1.5], [1.0, 2.25], [0.5, 3.375]], False),
    )
    # fmt: on
    yield Case("until the tolerance", *valley(rng, 3), 0.2, 500, 1e-3)
    yield Case("stopped on the way", *valley(rng, 5), 0.1, 30, 1e-8)


def valley(rng, d):
    """A positive definite matrix with eigenvalues from 0.5 to 5, plus an antisymmetric part."""
    turn = np.linalg.qr(rng.normal(size=(d, d)))[0]
    skew = rng.normal(size=(d, d))
    A = turn @ np.diag(np.linspace(0.5, 5, d)) @ turn.T + skew - skew.T
    return A, rng.normal(size=d), rng.normal(size=d)


check = parts(path=close(), converged=exact()) & inputs_unchanged()
