import numpy as np

from onsite.judge.checks import (
    Case,
    Growth,
    distributed_as,
    holds,
    inputs_unchanged,
    uses_generator,
)


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def cases(rng):
    yield Case("one point", column(5), 1, rng, expected=[0], check=possible)
    yield Case("two rows, both chosen", column(5, 8), 2, rng)
    yield Case("two distinct rows among five", column(2, 2, 7, 2, 7), 2, rng)
    yield Case("k = n, rows all equal", np.ones((6, 2)), 6, rng)
    yield Case("fewer distinct rows than k", column(1, 1, 1, 4), 3, rng)
    yield Case("k = n, rows all different", rng.normal(size=(12, 3)), 12, rng)
    decimals = rng.integers(0, 10, size=(40, 3)) / 10
    yield Case("rows that repeat, with decimal fractions", np.vstack([decimals] * 3), 25, rng)
    yield Case("200 points", rng.normal(size=(200, 4)), 30, rng)
    # fmt: off
    yield Case(
        "which of four rows comes first",
        column(0, 0, 3, 9), 1, rng,
        repeat=500, check=distributed_as(law, of=tuple_of),
    )
    yield Case(
        "which two of three rows on a line come up",
        column(0, 1, 4), 2, rng,
        repeat=1000, check=distributed_as(law, of=tuple_of),
    )
    yield Case(
        "which two of three rows in the plane come up",
        np.array([[0.0, 0.0], [3.0, 4.0], [0.0, 2.0]]), 2, rng,
        repeat=500, check=distributed_as(law, of=tuple_of),
    )
    yield Case(
        "which three of five rows come up",
        column(0, 1, 5, 6, 9), 3, rng,
        repeat=1200, check=distributed_as(law, of=tuple_of),
    )
    yield Case(
        "equal rows share what is left",
        column(2, 2, 2, 7), 3, rng,
        repeat=500, check=distributed_as(law, of=tuple_of),
    )
    # fmt: on


def tuple_of(positions):
    return tuple(int(position) for position in positions)


def law(X, k, rng):
    """The probability of every sequence of choices, one step added at a time."""
    sequences = {(): 1.0}
    for _ in range(k):
        sequences = {
            (*sequence, position): before * chance
            for sequence, before in sequences.items()
            for position, chance in enumerate(next_row(X, sequence))
            if chance > 0
        }
    return sequences


def next_row(X, chosen):
    """The probability of each row to be the next, by the definition."""
    weights = np.ones(len(X))
    if chosen:
        weights = ((X[:, None] - X[list(chosen)]) ** 2).sum(axis=2).min(axis=1)
    if not weights.any():
        weights = np.array([position not in chosen for position in range(len(X))], dtype=float)
    return weights / weights.sum()


def all_possible(positions, X, k, rng):
    positions = tuple_of(positions)
    if len(positions) != k:
        return f"{k} positions should be returned, not {len(positions)}"
    if not set(positions) <= set(range(len(X))):
        return f"positions are from 0 to {len(X) - 1}"
    if len(set(positions)) < k:
        return "a position comes up twice"
    n_distinct = len(np.unique(X, axis=0))
    if len(np.unique(X[list(positions[:n_distinct])], axis=0)) < min(k, n_distinct):
        return "a row was chosen that equals one chosen before, and others were left"
    return None


possible = holds("the positions can come up", all_possible) & inputs_unchanged()
check = possible & uses_generator()
growth = Growth(
    lambda n, rng: Case(f"{n} of 300 rows", rng.normal(size=(300, 2)), n, rng),
    sizes=(25, 50, 100, 200),
)
