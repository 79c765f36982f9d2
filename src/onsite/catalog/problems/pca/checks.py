import numpy as np

from onsite.judge.checks import (
    Case,
    close,
    holds,
    inputs_unchanged,
    parts,
    up_to_rotation,
    up_to_sign,
)


def cases(rng):
    # fmt: off
    yield Case(
        "three points on a line, one direction",
        np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]]), 1,
        expected=([[-5.0], [0.0], [5.0]], [25.0]),
    )
    yield Case(
        "three points on a line, and the direction across it",
        np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]]), 2,
        expected=([[-5.0, 0.0], [0.0, 0.0], [5.0, 0.0]], [25.0, 0.0]),
    )
    yield Case(
        "two rows",
        np.array([[1.0, 1.0], [4.0, 5.0]]), 1,
        expected=([[-2.5], [2.5]], [12.5]),
    )
    yield Case(
        "one column",
        np.array([[2.0], [4.0], [9.0]]), 1,
        expected=([[-3.0], [-1.0], [4.0]], [13.0]),
    )
    yield Case(
        "the second column varies most",
        np.array([[11.0, 3.0], [9.0, 3.0], [11.0, -3.0], [9.0, -3.0]]), 2,
        expected=([[3.0, 1.0], [3.0, -1.0], [-3.0, 1.0], [-3.0, -1.0]], [12.0, 4 / 3]),
    )
    yield Case(
        "a constant column",
        np.array([[1.0, 7.0], [3.0, 7.0], [5.0, 7.0]]), 2,
        expected=([[-2.0, 0.0], [0.0, 0.0], [2.0, 0.0]], [4.0, 0.0]),
    )
    yield Case(
        "equal rows",
        np.full((3, 2), 4.5), 1,
        expected=([[0.0], [0.0], [0.0]], [0.0]),
    )
    yield Case(
        "a square, which varies alike in all directions",
        np.array([[3.0, 5.0], [1.0, 5.0], [2.0, 6.0], [2.0, 4.0]]), 2,
        expected=([[1.0, 0.0], [-1.0, 0.0], [0.0, 1.0], [0.0, -1.0]], [2 / 3, 2 / 3]),
        check=in_any_basis,
    )
    # fmt: on
    long_octahedron = np.vstack([np.diag([3.0, 1.0, 1.0]), -np.diag([3.0, 1.0, 1.0])])
    turned = long_octahedron @ orthonormal(rng, 3, 3) + 1
    yield Case("one long direction and two equal ones", turned, 3, check=in_any_basis)
    yield Case("one of three directions", cloud(rng, 5, [5, 2, 1]), 1)
    yield Case("columns of very different size", cloud(rng, 12, [3, 2, 1]) * [1, 10, 100], 2)
    yield Case("all directions", cloud(rng, 60, [8, 5, 3, 2, 1]), 5)
    yield Case("fewer rows than columns", cloud(rng, 6, [4, 3, 2, 1.2], d=10), 3)
    yield Case("as many directions as rows", cloud(rng, 4, [4, 2.5, 1], d=10), 4)
    yield Case("far from the origin", cloud(rng, 80, [6, 4, 2.5, 1]) + 1e4, 2)
    yield Case("two hundred rows", cloud(rng, 200, [9, 6, 4, 2.5, 1.5, 1]) - [0, 1, 2, 3, 4, 5], 3)


def orthonormal(rng, n, count):
    return np.linalg.qr(rng.normal(size=(n, count)))[0]


def cloud(rng, n, deviations, d=None):
    """Rows whose principal directions are random and whose standard deviations are as given."""
    raw = rng.normal(size=(n, len(deviations)))
    uncorrelated = np.linalg.qr(raw - raw.mean(axis=0))[0] * np.sqrt(n - 1)
    directions = orthonormal(rng, d or len(deviations), len(deviations))
    return (uncorrelated * deviations) @ directions.T + 1


def are_principal(got, X, k):
    scores, variances = np.asarray(got[0]), np.asarray(got[1])
    return np.allclose(scores.T @ scores, np.diag(variances) * (len(X) - 1), rtol=1e-6, atol=1e-6)


def analysis(scores):
    return parts(scores=scores, variances=close()) & inputs_unchanged()


in_any_basis = analysis(up_to_rotation(atol=1e-6)) & holds(
    "the columns of scores are uncorrelated and have the variances returned", are_principal
)
check = analysis(up_to_sign(axis=1, atol=1e-6))
