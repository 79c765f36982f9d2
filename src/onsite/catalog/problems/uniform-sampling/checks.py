from itertools import combinations
from math import comb

import numpy as np

from onsite.judge.checks import Case, Growth, distributed_as, holds, same_set, uses_generator


def cases(rng):
    yield Case("no rows", 0, 0, rng, expected=[], check=certain)
    yield Case("none of three rows", 3, 0, rng, expected=[], check=certain)
    yield Case("one of one", 1, 1, rng, expected=[0], check=certain)
    yield Case("all of four", 4, 4, rng, expected=[0, 1, 2, 3], check=certain)
    yield Case("all but one of 20", 20, 19, rng)
    yield Case("30 of 100", 100, 30, rng)
    yield Case("all of 1,500", 1500, 1500, rng, expected=list(range(1500)), check=certain)
    yield Case("three of a million billion", 10**15, 3, rng)
    yield Case("1,000 of a million billion", 10**15, 1000, rng)
    yield draws("which of three comes up", 3, 1, rng, 1000)
    yield draws("which pair of four comes up", 4, 2, rng, 1500)
    yield Case(
        "how far apart two of four are",
        4,
        2,
        rng,
        repeat=2500,
        check=distributed_as({1: 3 / 6, 2: 2 / 6, 3: 1 / 6}, of=lambda rows: max(rows) - min(rows)),
    )
    yield draws("which three of five come up", 5, 3, rng, 1500)
    yield draws("which of six is left out", 6, 5, rng, 1000)
    yield Case(
        "how many of three rows are below 300 billion of a million billion",
        10**15,
        3,
        rng,
        repeat=1000,
        check=distributed_as(
            {low: comb(3, low) * 0.3**low * 0.7 ** (3 - low) for low in range(4)},
            of=lambda rows: sum(row < 3 * 10**14 for row in rows),
        ),
    )


def draws(name, n, k, rng, repeat):
    law = dict.fromkeys(combinations(range(n), k), 1 / comb(n, k))
    return Case(name, n, k, rng, repeat=repeat, check=distributed_as(law, of=sorted))


def different_rows(rows, n, k, rng):
    if len(rows) != k:
        return f"{k} rows should be chosen, not {len(rows)}"
    if len(set(rows)) < k:
        return "no row should be chosen twice"
    return all(0 <= row < n and row == np.floor(row) for row in rows)


certain = same_set() & holds("there are k different rows from 0 to n - 1", different_rows)
check = holds("there are k different rows from 0 to n - 1", different_rows) & uses_generator()
growth = Growth(lambda n, rng: Case(f"all of {n} rows", n, n, rng), sizes=(500, 1000, 2000, 4000))
