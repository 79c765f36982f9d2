import numpy as np

from onsite.judge.checks import Case, Growth, close, exact, holds, inputs_unchanged, parts


def cases(rng):
    yield Case("two rows", column(1.0, 4.0), np.array([0, 1]), expected=(0, 2.5, 1 / 2))
    yield Case("one row", column(3.0), np.array([1]), expected=None, check=expects_none)
    yield Case(
        "labels all equal",
        column(1.0, 2.0, 4.0),
        np.array([2, 2, 2]),
        expected=None,
        check=expects_none,
    )
    yield Case(
        "rows all equal",
        np.array([[1.0, 7.0], [1.0, 7.0], [1.0, 7.0]]),
        np.array([0, 1, 1]),
        expected=None,
        check=expects_none,
    )
    yield Case(
        "the first cut of four, whole numbers",
        column(0, 1, 2, 3),
        np.array([1, 0, 0, 0]),
        expected=(0, 0.5, 3 / 8),
    )
    yield Case(
        "the last cut of four, rows unsorted",
        column(2.0, -3.0, 8.0, 1.0),
        np.array([0, 0, 1, 0]),
        expected=(0, 5.0, 3 / 8),
    )
    yield Case(
        "equal values with unlike labels stay together",
        column(1.0, 1.0, 2.0, 2.0),
        np.array([0, 1, 1, 1]),
        expected=(0, 1.5, 1 / 8),
    )
    yield Case(
        "a constant column first, the best column last",
        np.array([[5.0, 1.0, 4.0], [5.0, 2.0, 3.0], [5.0, 3.0, 9.0], [5.0, 4.0, 8.0]]),
        np.array([1, 1, 0, 0]),
        # Columns 1 and 2 separate the classes alike: either will do.
        expected=(2, 6.0, 1 / 2),
    )
    yield Case(
        "no cut gains anything",
        np.array([[0, 0], [0, 1], [1, 0], [1, 1]]),
        np.array([0, 1, 1, 0]),
        expected=(0, 0.5, 0.0),
    )
    yield Case(
        "labels below 0 and above 100",
        column(4.0, 1.0, 3.0, 2.0),
        np.array([-1, 500, -1, 500]),
        expected=(0, 2.5, 1 / 2),
    )
    yield Case(
        "three classes",
        column(1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
        np.array([0, 0, 0, 1, 1, 2]),
        # 11/18 for all; 4/9 for the right half alone.
        expected=(0, 3.5, 7 / 18),
    )
    yield Case(
        "impure sides of two and three rows",
        column(1.0, 2.0, 3.0, 4.0, 5.0),
        np.array([0, 0, 1, 0, 1]),
        # 12/25 for all; 4/9 for the three rows on the right.
        expected=(0, 2.5, 16 / 75),
    )
    yield Case("40 rows of small whole numbers", *sample(rng, 40, 3, 3, values=6))
    yield Case("200 rows, five classes", *sample(rng, 200, 4, 5, values=1000))
    X, y = sample(rng, 300, 2, 2, values=1000)
    yield Case("300 rows of fractions", X / 7, y)
    # A sweep takes 0.01 to 1.7 s here, counting anew for each threshold 5 s at the very least.
    yield Case("60,000 distinct values", rng.normal(size=(60_000, 1)), rng.integers(4, size=60_000))


def column(*values):
    return np.array(values)[:, None]


def sample(rng, n, d, n_classes, values):
    """Labels that depend on the last column, blurred; equal values turn up in every column."""
    X = rng.integers(-values, values, size=(n, d))
    blurred = X[:, -1] + rng.normal(size=n) * values / 2
    return X, np.searchsorted(np.quantile(blurred, np.linspace(0, 1, n_classes + 1)[1:-1]), blurred)


def gini(labels):
    _, counts = np.unique(labels, return_counts=True)
    return 1.0 - np.sum((counts / len(labels)) ** 2)


def is_a_column(feature, X, y):
    return np.ndim(feature) == 0 and feature in range(X.shape[1])


def is_midway(got, X, y):
    """The threshold is a midpoint of the column that was named."""
    feature, threshold, _ = got
    values = np.unique(X[:, int(feature)])
    midpoints = (values[:-1] + values[1:]) / 2
    if np.isclose(threshold, midpoints, rtol=1e-9, atol=1e-9).any():
        return None
    return f"{threshold} is not midway between neighbouring distinct values of column {feature}"


def has_that_gain(got, X, y):
    """The gain is what a count of the two sides gives."""
    feature, threshold, gain = got
    is_left = X[:, int(feature)] <= threshold
    share = is_left.mean()
    counted = gini(y) - share * gini(y[is_left]) - (1 - share) * gini(y[~is_left])
    if abs(counted - gain) <= 1e-9:
        return None
    return f"the split at {threshold} of column {feature} gains {counted:.6g}, not {gain:.6g}"


def growing(n, rng):
    return Case(f"{n} rows", rng.normal(size=(n, 1)), rng.integers(4, size=n))


expects_none = exact() & inputs_unchanged()
check = (
    parts(
        feature=holds("the feature is the number of a column", is_a_column),
        threshold=holds("the threshold is a number", lambda t, *_: bool(np.isfinite(float(t)))),
        gain=close(rtol=1e-9, atol=1e-9),
    )
    & holds("the threshold is midway between neighbouring distinct values", is_midway)
    & holds("the gain is that of the split", has_that_gain)
    & inputs_unchanged()
)
growth = Growth(growing, sizes=(1000, 2000, 4000), time=0.6)
