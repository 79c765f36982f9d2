import numpy as np

from onsite.judge.checks import Case, Growth, exact, holds, inputs_unchanged, objective


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def row(*numbers):
    return np.array(numbers, dtype=float)


NAN = np.nan


def cases(rng):
    # fmt: off
    yield Case("one row", column(3), row(1), row(1), 1.0, 0.0, 0.0, expected=None, check=none)
    yield Case("two rows", column(0, 4), row(2, -2), row(1, 1), 1.0, 0.0, 1.0,
               expected=(0, 2.0, True, 2.0, -1.0, 1.0))
    yield Case("λ is 0", column(0, 4), row(2, -2), row(1, 1), 0.0, 0.0, 1.0,
               expected=(0, 2.0, True, 4.0, -2.0, 2.0))
    yield Case("γ is taken off once", column(0, 4), row(2, -2), row(1, 1), 1.0, 0.5, 1.0,
               expected=(0, 2.0, True, 1.5, -1.0, 1.0))
    yield Case("the node's own score is not 0", column(0, 4), row(3, -1), row(1, 1), 1.0, 0.0, 0.0,
               expected=(0, 2.0, True, 11 / 6, -1.5, 0.5))
    yield Case("γ outweighs the gain", column(0, 4), row(2, -2), row(1, 1), 1.0, 2.0, 1.0,
               expected=None, check=none)
    yield Case("gradients all equal: λ makes a split a loss", column(0, 4), row(1, 1), row(1, 1),
               1.0, 0.0, 0.0, expected=None, check=none)
    yield Case("equal values stay together", column(1, 1, 2), row(3, -3, 1), row(1, 1, 1),
               0.0, 0.0, 0.0, expected=(0, 1.5, True, 1 / 3, 0.0, -1.0))
    yield Case("a constant column", column(1, 1), row(3, -3), row(1, 1), 1.0, 0.0, 0.0,
               expected=None, check=none)
    yield Case("min_child_weight met exactly", column(0, 1, 2), row(3, 0, 0), row(1, 1, 1),
               0.0, 0.0, 1.0, expected=(0, 0.5, True, 3.0, -3.0, 0.0))
    yield Case("min_child_weight forbids the best split", column(0, 1, 2), row(3, 1, 1),
               row(1, 1, 2), 0.0, 0.0, 2.0, expected=(0, 1.5, True, 2.25 / 2, -2.0, -0.5))
    yield Case("min_child_weight bounds sums of h, not rows", column(0, 4), row(2, -2),
               row(0.25, 0.5), 1.0, 0.0, 0.4, expected=None, check=none)
    yield Case("the missing value goes right", column(1, 2, 5, NAN), row(1, 2, -1, -2), np.ones(4),
               1.0, 0.0, 1.0, expected=(0, 3.5, False, 3.0, -1.0, 1.0))
    yield Case("the missing value goes left", column(NAN, 1, 2, 5), row(2, 1, -1, -2), np.ones(4),
               1.0, 0.0, 1.0, expected=(0, 1.5, True, 3.0, -1.0, 1.0))
    yield Case("all values missing", column(NAN, NAN), row(3, -3), row(1, 1), 1.0, 0.0, 0.0,
               expected=None, check=none)
    yield Case("one value present", column(NAN, 2), row(3, -3), row(1, 1), 1.0, 0.0, 0.0,
               expected=None, check=none)
    yield Case("a side of missing values counts in min_child_weight",
               column(0, 1, NAN), row(2, -1, -1), np.ones(3), 1.0, 0.0, 1.0,
               expected=(0, 0.5, False, 5 / 3, -1.0, 2 / 3))
    yield Case("the second of two columns", np.array([[7.0, 1], [7, 5]]), row(2, -2), row(1, 1),
               1.0, 0.0, 1.0, expected=(1, 3.0, True, 2.0, -1.0, 1.0))
    # fmt: on
    for penalty, gamma, least in ((1.0, 0.0, 1.0), (0.0, 0.1, 0.0), (5.0, 0.3, 4.5)):
        X, g, h = logistic(rng, 60, 3)
        name = f"60 rows, λ = {penalty}, γ = {gamma}, min_child_weight {least}"
        yield Case(name, X, g, h, penalty, gamma, least)
    X, g, h = logistic(rng, 200, 4)
    yield Case("200 rows, a third of the values missing", gappy(rng, X, 0.3), g, h, 1.0, 0.0, 2.0)
    X = gappy(rng, X.round(), 0.2)
    yield Case("values that repeat or are missing", X, g, h, 1.0, 0.0, 0.5)
    yield Case("squared loss", X, g * 3, np.ones(200), 0.5, 0.0, 10.0)


def logistic(rng, n, d):
    X = rng.normal(size=(n, d))
    p = 1 / (1 + np.exp(-rng.normal(size=n)))
    y = X[:, -1] + rng.normal(size=n) > 0
    return X, p - y, p * (1 - p)


def gappy(rng, X, share):
    """Values missing at random, and more often where the last column is high."""
    missing = rng.random(X.shape) < share * (0.5 + (X[:, -1:] > 0.5))
    return np.where(missing, np.nan, X)


def gain_of(left, g, h, reg_lambda, gamma):
    def score(rows):
        return g[rows].sum() ** 2 / (h[rows].sum() + reg_lambda)

    everything = np.ones(len(g), dtype=bool)
    return 0.5 * (score(left) + score(~left) - score(everything)) - gamma


def is_the_split_it_says(output, X, g, h, reg_lambda, gamma, min_child_weight):
    """The threshold, the gain and the weights are those of the split that was named."""
    j, threshold, missing_left, gain, *weights = output
    if j not in range(X.shape[1]):
        return f"{j} is not the number of a column"
    x = X[:, int(j)]
    values = np.unique(x[~np.isnan(x)])
    if not np.isclose(threshold, (values[:-1] + values[1:]) / 2, rtol=1e-9, atol=1e-12).any():
        return f"{threshold} is not midway between neighbouring present values of column {j}"
    left = np.where(np.isnan(x), bool(missing_left), x <= threshold)
    if min(h[left].sum(), h[~left].sum()) < min_child_weight - 1e-9:
        return "one side's sum of h is below min_child_weight"
    counted = gain_of(left, g, h, reg_lambda, gamma)
    if not np.isclose(gain, counted, rtol=1e-6, atol=1e-9):
        return f"the gain of this split is {counted:.6g}, not {gain:.6g}"
    for name, side, weight in zip(("left", "right"), (left, ~left), weights, strict=True):
        expected = -g[side].sum() / (h[side].sum() + reg_lambda)
        if not np.isclose(weight, expected, rtol=1e-6, atol=1e-9):
            return f"the {name} weight is {expected:.6g}, not {weight:.6g}"
    return None


def growing(n, rng):
    X, g, h = logistic(rng, n, 1)
    return Case(f"{n} rows", X, g, h, 1.0, 0.0, 1.0)


none = exact() & inputs_unchanged()
check = (
    holds("it is a split with its gain and weights", is_the_split_it_says)
    & objective(lambda output, *_: float(output[3]), within=1e-6, maximise=True)
    & inputs_unchanged()
)
growth = Growth(growing, sizes=(3000, 6000, 12_000, 24_000))
