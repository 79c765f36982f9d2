import numpy as np

from onsite.judge.checks import (
    Case,
    distributed_as,
    holds,
    inputs_unchanged,
    uses_generator,
)


def table(*rows):
    return np.array(rows, dtype=float)


def stretch(new):
    place = float(np.asarray(new)[0, 0])
    return "up to 1" if place <= 1 else "to 3" if place <= 3 else "to 5"


def quarter(new):
    return min(3, int(4 * float(np.asarray(new)[0, 0])))


def cases(rng):
    pair = table([0], [1])
    yield Case("no new rows", pair, 0, 1, rng, expected=np.zeros((0, 1)), check=no_rows)
    yield Case("one new row between two", pair, 1, 1, rng)
    yield Case("more neighbours asked for than there are", table([0, 0], [2, 4]), 5, 3, rng)
    yield Case("three rows, the nearest neighbour only", table([0, 0], [1, 1], [5, 0]), 20, 1, rng)
    yield Case("more new rows than rows", table([0, 1], [3, 3], [9, 2], [4, 8]), 40, 2, rng)
    X = rng.normal(size=(12, 3))
    yield Case("twelve rows in space, k = 1", X, 30, 1, rng)
    yield Case("twelve rows in space, k = 3", X, 30, 3, rng)
    yield Case("fifty rows", rng.normal(size=(50, 2)) * [1, 30] + 7, 60, 4, rng)
    yield Case(
        "u is uniform between two rows",
        pair,
        1,
        1,
        rng,
        repeat=300,
        check=distributed_as(dict.fromkeys(range(4), 1 / 4), of=quarter),
    )
    # Three of the five bases, and their neighbours, are at most 16.
    yield Case(
        "every row is a base as often as any other",
        table([0], [10], [16], [100], [130]),
        1,
        1,
        rng,
        repeat=300,
        check=distributed_as(
            {"low": 3 / 5, "high": 2 / 5},
            of=lambda new: "low" if new[0][0] <= 16 else "high",
        ),
    )
    # The share above 0 is 1 from 0 to 1 and back, and a tenth from 1 to -9 and back.
    yield Case(
        "every neighbour is chosen as often as any other",
        table([0], [1], [-9]),
        1,
        2,
        rng,
        repeat=1000,
        check=distributed_as(
            {"above 0": 2.2 / 6, "below 0": 3.8 / 6},
            of=lambda new: "above 0" if new[0][0] > 0 else "below 0",
        ),
    )
    # Only from the base 5, to its neighbour 1, does one get beyond 1.
    yield Case(
        "u is uniform on a segment that is drawn in one direction only",
        table([0], [1], [5]),
        1,
        1,
        rng,
        repeat=300,
        check=distributed_as({"up to 1": 4 / 6, "to 3": 1 / 6, "to 5": 1 / 6}, of=stretch),
    )
    yield Case(
        "bases of one call are drawn independently",
        table([0], [1], [5]),
        2,
        1,
        rng,
        repeat=300,
        check=distributed_as(
            {(a, b): (1 + a) * (1 + b) / 9 for a in (False, True) for b in (False, True)},
            of=lambda new: tuple(bool(row[0] <= 1) for row in np.asarray(new)),
        ),
    )
    yield Case(
        "rows of one call are drawn independently",
        pair,
        2,
        1,
        rng,
        repeat=300,
        check=distributed_as(
            {(a, b): 1 / 4 for a in (False, True) for b in (False, True)},
            of=lambda new: tuple(bool(abs(row[0] - 0.5) < 0.25) for row in np.asarray(new)),
        ),
    )


def lies_on_segments(new, X, n_new, k, rng):
    new = np.asarray(new, dtype=float)
    if new.shape != (n_new, X.shape[1]):
        return f"the shape should be {(n_new, X.shape[1])}, not {new.shape}"
    squared = ((X[:, None] - X) ** 2).sum(axis=2)
    np.fill_diagonal(squared, np.inf)
    nearest = squared.argsort(axis=1)[:, : min(k, len(X) - 1)]
    base = np.repeat(X, nearest.shape[1], axis=0)
    step = X[nearest.ravel()] - base
    for i, row in enumerate(new):
        u = ((row - base) * step).sum(axis=1) / (step**2).sum(axis=1)
        gap = np.abs(row - base - np.clip(u, 0, 1)[:, None] * step).max(axis=1).min()
        if not gap <= 1e-7:
            return f"row {i} lies on no segment from a row to one of its k nearest neighbours"
        if (row == X).all(axis=1).any():  # u = 0 comes up once in 2⁵³ draws
            return f"row {i} is a row of X"
    return None


no_rows = holds("there are no rows", lambda rows, *_: len(rows) == 0)
on_segments = holds("every new row lies on a segment between neighbours", lies_on_segments)
check = on_segments & uses_generator() & inputs_unchanged()
