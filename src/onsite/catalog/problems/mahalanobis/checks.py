import numpy as np

from onsite.judge.checks import Case, Growth, close, inputs_unchanged


def cases(rng):
    line = np.array([[0.0], [2.0], [4.0]])
    yield Case("one feature", line, np.array([[8.0], [-2.0]]), expected=[3.0, 2.0])
    yield Case("one feature, one row at the mean", line, np.array([[2.0]]), expected=[0.0])
    yield Case("two old rows", line[:2], np.array([[1.0], [3.0]]), expected=[0.0, 2**0.5])
    # Deviations (±1, 0) and (0, ±2): the covariance is diagonal, with 2/3 and 8/3.
    cross = np.array([[6.0, 3.0], [4.0, 3.0], [5.0, 5.0], [5.0, 1.0]])
    yield Case(
        "two features that are not correlated",
        cross,
        np.array([[7.0, 3.0], [5.0, 7.0], [7.0, 7.0]]),
        expected=[6**0.5, 6**0.5, 12**0.5],
    )
    # Along (1, 1) the rows vary by 9 times as much as along (1, -1).
    tilted = np.array([[3.0, 3.0], [-3.0, -3.0], [1.0, -1.0], [-1.0, 1.0]])
    yield Case(
        "two features that go together",
        tilted,
        np.array([[3.0, 3.0], [3.0, -3.0], [0.0, 0.0]]),
        expected=[1.5**0.5, 3 * 1.5**0.5, 0.0],
    )
    X = rng.normal(size=(40, 3)) @ rng.normal(size=(3, 3))
    yield Case("40 rows of three features", X, rng.normal(size=(10, 3)))
    yield Case("the old rows themselves", X, X.copy())
    sizes = np.array([1e-3, 1.0, 1e6])
    yield Case("features of very different size", X * sizes, X[:9] * 2 * sizes)
    yield Case("far from the origin", X + 1e6, X[:9] * 3 + 1e6)
    shared, own = rng.normal(size=(60, 1)), rng.normal(size=(60, 4))
    close_by = shared + 0.03 * own
    yield Case("features correlated by 0.999", close_by, close_by[:20] + rng.normal(size=(20, 4)))
    yield Case("one new row", X, X[:1] + 1.0)
    yield Case("1,000 new rows", rng.normal(size=(50, 8)), rng.normal(size=(1000, 8)))


def grown(m, rng):
    return Case(f"{m} new rows", rng.normal(size=(20, 3)), rng.normal(size=(m, 3)))


check = close(rtol=1e-6, atol=1e-6) & inputs_unchanged()
growth = Growth(grown, sizes=(250, 500, 1000, 2000), time=None, memory=0.5)
