import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts

FAIR = np.array([0.5, 0.5])
MOVES = np.array([[0.75, 0.25], [0.5, 0.5]])
TELLS = np.array([[0.8, 0.2], [0.2, 0.8]])


def cases(rng):
    yield Case(
        "one observation",
        np.array([0.25, 0.75]),
        MOVES,
        TELLS,
        np.array([0]),
        expected=(np.log(0.35), [[4 / 7, 3 / 7]]),
    )
    yield Case(
        "one state",
        np.array([1.0]),
        np.array([[1.0]]),
        np.array([[0.25, 0.75]]),
        np.array([0, 1, 1]),
        expected=(np.log(0.25 * 0.75**2), [[1.0], [1.0], [1.0]]),
    )
    yield Case(
        "two observations",
        FAIR,
        MOVES,
        TELLS,
        np.array([0, 1]),
        # After the first, 0.8 and 0.2; predicted 0.7 and 0.3; with the second 0.14 and 0.24.
        expected=(np.log(0.5 * 0.38), [[0.8, 0.2], [7 / 19, 12 / 19]]),
    )
    yield Case(
        "observations that tell nothing",
        np.array([1.0, 0.0]),
        MOVES,
        np.full((2, 4), 0.25),
        np.array([3, 0, 2]),
        expected=(3 * np.log(0.25), [[1, 0], [0.75, 0.25], [0.6875, 0.3125]]),
    )
    yield Case(
        "observations that tell all",
        FAIR,
        MOVES,
        np.eye(2),
        np.array([1, 1, 0]),
        expected=(np.log(0.5 * 0.5 * 0.5), [[0, 1], [0, 1], [1, 0]]),
    )
    yield Case(
        "impossible from the first observation on",
        FAIR,
        MOVES,
        np.array([[0.5, 0.5, 0.0], [0.25, 0.75, 0.0]]),
        np.array([2, 0]),
        expected=(-np.inf, [[0, 0], [0, 0]]),
    )
    yield Case(
        "impossible in the middle",
        np.array([1.0, 0.0]),
        np.array([[1.0, 0.0], [0.5, 0.5]]),
        np.array([[1.0, 0.0], [0.5, 0.5]]),
        np.array([0, 0, 1, 0]),
        expected=(-np.inf, [[1, 0], [1, 0], [0, 0], [0, 0]]),
    )
    yield Case(
        "impossible at the end",
        FAIR,
        np.array([[0.0, 1.0], [1.0, 0.0]]),
        np.eye(2),
        np.array([0, 1, 1]),
        expected=(-np.inf, [[1, 0], [0, 1], [0, 0]]),
    )
    yield Case("three states, ten observations", *model(rng, 3, 4), rng.integers(4, size=10))
    yield Case("20 states", *model(rng, 20, 6), rng.integers(6, size=30))
    yield Case(
        "a transition from left to right",
        FAIR,
        np.array([[0.9, 0.1], [0.0, 1.0]]),
        TELLS,
        rng.integers(2, size=20),
    )
    yield Case("3,000 observations", *model(rng, 3, 40), rng.integers(40, size=3000))


def model(rng, n_states, n_symbols):
    return (
        rng.dirichlet(np.ones(n_states)),
        rng.dirichlet(np.full(n_states, 0.5), size=n_states),
        rng.dirichlet(np.ones(n_symbols), size=n_states),
    )


check = parts(log_likelihood=close(), filtered=close()) & inputs_unchanged()
