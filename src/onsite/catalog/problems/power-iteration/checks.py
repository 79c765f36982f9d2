import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts, up_to_sign


def cases(rng):
    # fmt: off
    yield Case(
        "one by one",
        np.array([[-3.0]]), np.array([2.0]), 2,
        expected=([1.0], [-3.0, -3.0]),
    )
    yield Case(
        "no iteration, a start of length 5",
        np.array([[2.0, 0.0], [0.0, 1.0]]), np.array([3.0, 4.0]), 0,
        expected=([0.6, 0.8], []),
    )
    yield Case(
        "one iteration",
        np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([1.0, 0.0]), 1,
        # (2, 1) / √5, whose quotient is (8 + 2 + 2 + 2) / 5
        expected=(np.array([2.0, 1.0]) / np.sqrt(5), [2.8]),
    )
    yield Case(
        "a negative eigenvalue",
        np.diag([-4.0, 3.0]), np.array([1.0, 1.0]), 1,
        expected=([-0.8, 0.6], [(-4 * 16 + 3 * 9) / 25]),
    )
    yield Case(
        "a start that A maps to zero",
        np.array([[0.0, 0.0], [0.0, 7.0]]), np.array([2.0, 0.0]), 2,
        expected=([1.0, 0.0], [0.0, 0.0]),
    )
    yield Case(
        "the zero matrix",
        np.zeros((2, 2)), np.array([0.0, -3.0]), 1,
        expected=([0.0, 1.0], [0.0]),
    )
    yield Case(
        "a product with a zero in it",
        np.diag([4.0, 0.0]), np.array([3.0, 4.0]), 1,
        expected=([1.0, 0.0], [4.0]),
    )
    yield Case(
        "opposite eigenvalues: it jumps between two directions",
        np.diag([1.0, -1.0]), np.array([3.0, 4.0]), 3,
        expected=([0.6, -0.8], [-0.28, -0.28, -0.28]),
    )
    yield Case(
        "an exact eigenvector",
        np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([5.0, -5.0]), 1,
        expected=(np.array([1.0, -1.0]) / np.sqrt(2), [1.0]),
    )
    # fmt: on
    yield Case("entries of 1e100", 1e100 * symmetric(rng, 3), rng.normal(size=3), 12)
    yield Case("entries of 1e-100", 1e-100 * symmetric(rng, 3), rng.normal(size=3), 12)
    yield Case("stopped on the way", symmetric(rng, 6), rng.normal(size=6), 5)
    yield Case("four hundred iterations", symmetric(rng, 8), rng.normal(size=8), 400)
    X = rng.normal(size=(60, 10))
    yield Case("a covariance matrix", X.T @ X / 60, np.ones(10), 40)


def symmetric(rng, d):
    """A matrix with the eigenvalues -4, 3, 2, 1, 1/2 ... in random directions."""
    turn = np.linalg.qr(rng.normal(size=(d, d)))[0]
    eigenvalues = np.concatenate([[-4.0, 3.0], 4.0 / 2.0 ** np.arange(1, d - 1)])
    A = turn @ np.diag(eigenvalues) @ turn.T
    return (A + A.T) / 2


# With no absolute tolerance, estimates of the order of 1e-100 would not be told from 0.
check = parts(vector=up_to_sign(), estimates=close(atol=1e-120)) & inputs_unchanged()
