import numpy as np

from onsite.judge.checks import Case, Growth, close, inputs_unchanged


def cases(rng):
    # fmt: off
    yield Case("two points on a line", np.array([[1.0]]), np.array([[4.0]]), expected=[[3.0]])
    yield Case(
        "two rows and three",
        np.array([[0.0, 0.0], [3.0, 0.0]]),
        np.array([[0.0, 4.0], [3.0, 0.0], [0.0, 0.0]]),
        expected=[[4, 3, 0], [5, 0, 3]],
    )
    yield Case(
        "three dimensions, negative coordinates",
        np.array([[-1.0, -2.0, -2.0], [2.0, 3.0, 6.0]]), np.array([[0.0, 0.0, 0.0]]),
        expected=[[3], [7]],
    )
    yield Case(
        "a million from the origin",
        1e6 + np.array([[0.1, 0.1], [3.1, 4.1]]), 1e6 + np.array([[0.1, 1.1]]),
        expected=[[1], [18**0.5]],
    )
    # fmt: on
    yield Case("one row each", rng.normal(size=(1, 4)), rng.normal(size=(1, 4)))
    yield Case("tall against short", rng.normal(size=(30, 2)), rng.normal(size=(3, 2)))
    X = rng.uniform(-10, 10, size=(60, 7))
    yield Case("a matrix against itself", X, X.copy())
    yield Case("the same row many times", np.tile(X[0], (20, 1)), np.tile(X[0], (20, 1)))
    yield Case("two clouds in one box", X[:30] / 10 - 9, X[30:] / 10 + 9)
    corner = np.array([1e6, -1e6, 3e5, 0, 0, 5e5, -8e5])
    yield Case("a cloud far away, against itself", X + corner, X + corner)
    yield Case("a cloud far away", X[:25] + corner, X[25:] + corner)
    yield Case("a small cloud far away", X[:25] / 20 + corner, X[25:] / 20 + corner)
    yield Case(
        "700 × 700 pairs in 50 dimensions",
        rng.uniform(-10, 10, size=(700, 50)),
        rng.uniform(-10, 10, size=(700, 50)),
    )


check = close(rtol=1e-5, atol=1e-5) & inputs_unchanged()
growth = Growth(
    lambda n, rng: Case(
        f"{n} × {n} pairs in {n} dimensions", rng.normal(size=(n, n)), rng.normal(size=(n, n))
    ),
    sizes=(16, 32, 64, 128),
    time=None,
    memory=0.5,
)
