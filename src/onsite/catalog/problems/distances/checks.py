import math

import numpy as np

from onsite.judge.checks import Case, close, holds, inputs_unchanged, parts


def cases(rng):
    def case(name, q, X, **more):
        return Case(name, np.array(q, dtype=float), np.array(X, dtype=float), **more)

    yield case("one number", [2], [[5], [-1]], expected=([3, 3], [3, 3], [0, 2]))
    yield case("a right angle", [3, 4], [[-4, 3]], expected=([50**0.5], [8], [1]))
    yield case(
        "equal, and opposite", [3, 4], [[3, 4], [-3, -4]], expected=([0, 10], [0, 14], [0, 2])
    )
    yield case("an angle of 60 degrees", [1, 1, 0], [[0, 1, 1]], expected=([2**0.5], [2], [0.5]))
    yield case("a row of zeros", [3, 4], [[0, 0], [3, 0]], expected=([5, 4], [7, 4], [1, 0.4]))
    yield case("a row of zeros next to a q with one", [0, 2], [[0, 0]], expected=([2], [2], [1]))
    yield case("q is all zeros", [0, 0], [[0, 0], [0, -7]], expected=([0, 7], [0, 7], [0, 1]))
    yield Case(
        "bytes",
        np.array([10, 200], dtype=np.uint8),
        np.array([[20, 100], [0, 255], [10, 200]], dtype=np.uint8),
    )
    yield Case(
        "bytes in larger pictures",
        rng.integers(256, size=64).astype(np.uint8),
        rng.integers(256, size=(10, 64)).astype(np.uint8),
    )
    yield case(
        "coordinates of 1e200",
        [3e200, 4e200],
        [[0, 0], [-4e200, 3e200], [1, 0]],
        expected=([5e200, 50**0.5 * 1e200, 5e200], [7e200, 8e200, 7e200], [1, 1, 0.4]),
    )
    yield case(
        "coordinates of 1e-200",
        [3e-200, 4e-200],
        [[0, 0], [-4e-200, 3e-200], [0, 1]],
        expected=([5e-200, 50**0.5 * 1e-200, 1], [7e-200, 8e-200, 1], [1, 1, 0.2]),
    )
    sizes = 10.0 ** np.arange(-180, 181, 40)
    directions = rng.normal(size=(10, 4))
    q, X = directions[0] * 1e-20, directions * sizes[:, None]
    yield Case("rows of all sizes", q, X, expected=one_by_one(q, X))
    for d in (2, 3, 5, 10, 30, 100):
        q, factors = awkward(rng, d), np.append(1.0, rng.normal(size=30))[:, None]
        rows = q * np.vstack([factors, -factors])
        yield Case(f"parallel to q, {d} coordinates", q, rows)
    yield Case("100 rows", rng.normal(size=20), rng.normal(size=(100, 20)))


def awkward(rng, d):
    """Of 300 vectors the one whose direction comes out longest, above 1 in floats."""
    A = rng.normal(size=(300, d))
    A /= np.abs(A).max(axis=1, keepdims=True)
    directions = A / np.sqrt((A**2).sum(axis=1, keepdims=True))
    return A[(directions**2).sum(axis=1).argmax()]


def one_by_one(q, X):
    """The three distances with math.hypot, which scales; no vector is all zeros."""
    euclidean = [math.hypot(*(row - q)) for row in X]
    manhattan = [math.fsum(np.abs(row - q)) for row in X]
    cosines = [math.fsum(row / math.hypot(*row) * (q / math.hypot(*q))) for row in X]
    return euclidean, manhattan, [1 - cosine for cosine in cosines]


def within_bounds(cosine, *_):
    cosine = np.asarray(cosine)
    return bool(((cosine >= 0) & (cosine <= 2)).all())


relative = close(rtol=1e-9, atol=0)
check = (
    parts(
        euclidean=relative,
        manhattan=relative,
        cosine=close(rtol=0, atol=1e-9)
        & holds("every cosine distance lies in [0, 2]", within_bounds),
    )
    & inputs_unchanged()
)
