import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, monotone, parts


def cases(rng):
    # fmt: off
    yield Case(
        "one component takes mean and variance of all rows",
        np.array([[1.0], [3.0], [8.0]]),
        np.array([1.0]), np.array([[1.0]]), np.array([[[2.0]]]), 0.0, 1,
        # the squares about 1 are 0, 4 and 49
        expected=([1.0], [[4.0]], [[[26 / 3]]], [-1.5 * np.log(4 * np.pi) - 53 / 4]),
    )
    yield Case(
        "the ridge",
        np.array([[1.0], [3.0], [8.0]]),
        np.array([1.0]), np.array([[1.0]]), np.array([[[2.0]]]), 0.5, 1,
        expected=([1.0], [[4.0]], [[[26 / 3 + 0.5]]], [-1.5 * np.log(4 * np.pi) - 53 / 4]),
    )
    yield Case(
        "two components that share their place, with unequal weights",
        np.array([[0.0], [2.0]]),
        np.array([0.25, 0.75]), np.zeros((2, 1)), np.ones((2, 1, 1)), 0.0, 1,
        expected=([0.25, 0.75], [[1.0], [1.0]], [[[1.0]], [[1.0]]], [-np.log(2 * np.pi) - 2]),
    )
    yield Case(
        "one row each, half and half",
        np.array([[-1.0], [1.0]]),
        np.array([0.5, 0.5]), np.array([[-1.0], [1.0]]), np.ones((2, 1, 1)), 0.0, 1,
        # the shares are 1 / (1 + e^-2) and its complement, which differ by tanh 1
        expected=(
            [0.5, 0.5], [[-np.tanh(1)], [np.tanh(1)]], np.full((2, 1, 1), 1 - np.tanh(1) ** 2),
            [2 * np.log((1 + np.exp(-2)) / 2) - np.log(2 * np.pi)],
        ),
    )
    yield Case(
        "a correlated cloud of one component",
        np.array([[0.0, 0.0], [2.0, 2.0], [2.0, 0.0], [4.0, 2.0]]),
        np.array([1.0]), np.zeros((1, 2)), np.eye(2)[None], 0.0, 1,
        expected=(
            [1.0], [[2.0, 1.0]], [[[2.0, 1.0], [1.0, 1.0]]], [-4 * np.log(2 * np.pi) - 16],
        ),
    )
    # fmt: on
    yield Case("components of unequal width", *start(rng, 12, 2, 2, spread=(0.5, 3.0)), 0.0, 1)
    yield Case("a second iteration", *start(rng, 12, 2, 2), 1e-6, 2)
    X, *rest = start(rng, 30, 2, 2)
    X[7] = [300.0, -400.0]
    yield Case("a row beyond the reach of every density", X, *rest, 0.1, 3)
    yield Case("one feature, three components", *start(rng, 60, 1, 3), 1e-6, 5)
    yield Case("until it settles", *start(rng, 90, 2, 3), 0.0, 15, check=fitted(rising))
    yield Case("four features", *start(rng, 120, 4, 2), 1e-3, 4)


def start(rng, n, d, k, spread=(1.0,)):
    """Rows of k clouds with correlated features, and a start near their centres."""
    middles = rng.normal(scale=3, size=(k, d))
    mixing = rng.normal(size=(k, d, d)) / 2 + np.eye(d)
    kind = np.arange(n) % k
    X = middles[kind] + np.einsum("nab,nb->na", mixing[kind], rng.normal(size=(n, d)))
    weights = np.arange(1, k + 1) / (k * (k + 1) / 2)
    widths = np.resize(spread, k)
    covariances = widths[:, None, None] * (np.eye(d) + 0.3)
    return X, weights, middles + rng.normal(size=(k, d)), covariances


def fitted(log_likelihoods):
    return (
        parts(weights=close(), means=close(), covariances=close(), log_likelihoods=log_likelihoods)
        & inputs_unchanged()
    )


rising = monotone(decreasing=False, atol=1e-6) & close()
check = fitted(close())
