import math
from collections import Counter
from itertools import combinations

import numpy as np

from onsite.judge.checks import (
    Case,
    distributed_as,
    holds,
    inputs_unchanged,
    mean_is,
    same_set,
    uses_generator,
)


def cases(rng):
    yield Case("one row", np.array([7]), 0.25, rng, expected=[0], check=every_row)
    yield Case("all rows", np.array([5, 2, 5]), 1.0, rng, expected=[0, 1, 2], check=every_row)
    yield Case("a class a row", np.array([3, -1, 0]), 0.5, rng, expected=[0, 1, 2], check=every_row)
    yield Case("half of two rows, twice", np.array([0, 1, 1, 0]), 0.5, rng)
    yield Case("half of five rows is 2.5, so three", np.zeros(5, dtype=int), 0.5, rng)
    yield Case("a quarter of ten rows is 2.5, so three", np.zeros(10, dtype=int), 0.25, rng)
    yield Case("a fifth of six rows is 1.2, so one", np.zeros(6, dtype=int), 0.2, rng)
    yield Case("a fifth of nine rows is 1.8, so two", np.zeros(9, dtype=int), 0.2, rng)
    yield Case("a tenth of one row, so one", np.array([4, 4, 4, 4, 4, 4, 4, 8]), 0.1, rng)
    yield Case("negative labels, far apart", np.array([-9, 10**9, -9, -9, 10**9, -9]), 0.5, rng)
    sizes = {-4: 7, 0: 40, 3: 101, 5: 1, 88: 9}  # no 3/10 of these is near a half
    labels = rng.permutation(np.repeat(list(sizes), list(sizes.values())))
    yield Case("158 rows of five classes", labels, 0.3, rng)
    yield Case("1,000 rows of 100 classes", rng.permutation(np.repeat(range(100), 10)), 0.75, rng)
    yield Case(
        "which rows come out",
        np.array([1, 0, 1, 1, 0, 1]),
        0.5,
        rng,
        repeat=3000,
        check=distributed_as(
            {
                tuple(sorted((*ones, zero))): 1 / 12
                for ones in combinations((0, 2, 3, 5), 2)
                for zero in (1, 4)
            },
            of=sorted,
        ),
    )
    yield Case(
        "how many of a class's first half come out",
        np.repeat([0, 1], [40, 20]),
        0.25,
        rng,
        repeat=1000,
        check=mean_is(5, low=0, high=10, of=lambda rows: sum(row < 20 for row in rows)),
    )


def shares(rows, labels, fraction, rng):
    rows, n = np.asarray(rows), len(labels)
    if rows.ndim != 1 or (rows != np.floor(rows)).any() or (rows < 0).any() or (rows >= n).any():
        return f"indices of rows are whole numbers from 0 to {n - 1}, in one dimension"
    drawn = Counter(rows.tolist())
    if len(drawn) < len(rows):
        row, times = drawn.most_common(1)[0]
        return f"row {row} was drawn {times} times"
    got = Counter(labels[rows.astype(int)].tolist())
    for label, count in Counter(labels.tolist()).items():
        wanted = max(1, math.floor(fraction * count + 0.5))
        if got[label] != wanted:
            return (
                f"of the {count} rows of class {label}, {wanted} should be drawn, not {got[label]}"
            )
    return None


right_shares = holds("every class has its share", shares) & inputs_unchanged()
every_row = right_shares & same_set()
check = right_shares & uses_generator()
