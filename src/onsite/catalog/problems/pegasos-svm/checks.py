import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def picks(*rows):
    return np.array(rows)


def cases(rng):
    # fmt: off
    yield Case(
        "one step, which ends outside the margin",
        np.array([[2.0]]), np.array([1]), 1.0, picks(0),
        expected=([2.0], 2.0, [2.0]),
    )
    yield Case(
        "a negative row",
        np.array([[2.0]]), np.array([-1]), 1.0, picks(0),
        expected=([-2.0], 2.0, [-2.0]),
    )
    yield Case(
        "one step, which ends inside the margin",
        np.array([[0.5]]), np.array([1]), 1.0, picks(0),
        # The margin is ¼: the loss ¾ and its slope -½.
        expected=([0.5], 7 / 8, [0.0]),
    )
    yield Case(
        "a weaker penalty makes a longer step",
        np.array([[2.0]]), np.array([1]), 0.25, picks(0),
        expected=([8.0], 8.0, [2.0]),
    )
    yield Case(
        "a margin of exactly 1 is outside",
        np.array([[1.0]]), np.array([1]), 1.0, picks(0, 0),
        # The second step only halves w, and the loss is back.
        expected=([0.5], 5 / 8, [-0.5]),
    )
    yield Case(
        "a margin of exactly 1 at the end",
        np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([1, -1]), 0.5, picks(0, 1),
        expected=([1.0, -1.0], 0.5, [0.5, -0.5]),
    )
    yield Case(
        "the margin is tested before the weights shrink",
        np.array([[1.25]]), np.array([1]), 1.0, picks(0, 0),
        # 1.25² > 1, though half of it is not.
        expected=([0.625], 0.625**2 / 2 + 1 - 0.625 * 1.25, [0.625 - 1.25]),
    )
    yield Case(
        "a row on the right side but inside the margin",
        np.array([[1.0], [0.25]]), np.array([1, 1]), 1.0, picks(0, 1),
        # w = 1 gives the second row the margin ¼: w = 1/2 + 1/8.
        expected=([0.625], 0.625**2 / 2 + (0.375 + 0.84375) / 2, [0.0]),
    )
    yield Case(
        "a row that never comes up still counts in the objective",
        np.array([[2.0], [-2.0]]), np.array([1, 1]), 1.0, picks(0),
        expected=([2.0], 2.0 + 5 / 2, [3.0]),
    )
    yield Case(
        "steps three and four take a third and a quarter",
        np.array([[3.0]]), np.array([1]), 1.0, picks(0, 0, 0, 0),
        # 3, then 3/2, then 1, then 3/4: every margin before a step is above 1.
        expected=([0.75], 9 / 32, [0.75]),
    )
    # fmt: on
    yield Case("one class only", *sample(rng, 6, 2, one_class=True), 0.5, rng.integers(6, size=10))
    yield Case("more columns than rows", *sample(rng, 4, 7), 0.2, rng.integers(4, size=25))
    yield Case("a strong penalty", *sample(rng, 30, 3), 10.0, rng.integers(30, size=60))
    yield Case("200 rows, 500 steps", *sample(rng, 200, 5), 0.05, rng.integers(200, size=500))


def sample(rng, n, d, *, one_class=False):
    y = np.ones(n, dtype=int) if one_class else rng.choice([-1, 1], size=n)
    return rng.normal(size=(n, d)) + 0.7 * y[:, None], y


check = parts(weights=close(), objective=close(), subgradient=close()) & inputs_unchanged()
