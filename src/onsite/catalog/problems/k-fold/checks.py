from itertools import combinations

import numpy as np

from onsite.judge.checks import Case, distributed_as, holds, uses_generator


def cases(rng):
    # Where each row is a fold, nothing need be left to chance.
    yield Case("two rows, two folds", 2, 2, rng, check=divided)
    yield Case("three rows, each a fold", 3, 3, rng, check=divided)
    yield Case("three rows, two folds", 3, 2, rng)
    yield Case("four rows, two folds", 4, 2, rng)
    yield Case("a remainder of two: seven rows, five folds", 7, 5, rng)
    yield Case("a remainder of four: nine rows, five folds", 9, 5, rng)
    yield Case("103 rows, ten folds", 103, 10, rng)
    yield Case("40 rows, each a fold", 40, 40, rng, check=divided)
    yield Case(
        "which rows share a fold: six rows, three folds",
        6,
        3,
        rng,
        repeat=300,
        check=distributed_as(dict.fromkeys(matchings(), 1 / 15), of=folds_of),
    )
    yield Case(
        "which rows are the smaller fold: five rows, two folds",
        5,
        2,
        rng,
        repeat=300,
        check=distributed_as(
            dict.fromkeys(combinations(range(5), 2), 1 / 10),
            of=lambda rounds: min(folds_of(rounds), key=len),
        ),
    )


def matchings():
    """The 15 ways to divide six rows into three pairs, in the form of `folds_of`."""
    for partner in range(1, 6):
        a, b, c, d = (row for row in range(1, 6) if row != partner)
        for pairs in (((a, b), (c, d)), ((a, c), (b, d)), ((a, d), (b, c))):
            yield ((0, partner), *pairs)


def folds_of(rounds):
    """The folds, whatever their order and that of their rows."""
    return tuple(sorted(tuple(sorted(map(int, validation))) for _, validation in rounds))


def divides(rounds, n, k, rng):
    if len(rounds) != k:
        return f"there should be {k} pairs, not {len(rounds)}"
    times = np.zeros(n, dtype=int)
    for train, validation in rounds:
        if len(validation) not in (n // k, -(-n // k)):
            return f"a fold has {len(validation)} rows; {n} / {k} is {n / k:.4g}"
        if not np.array_equal(np.sort(np.concatenate([train, validation])), np.arange(n)):
            return "a training set should hold each row that is not in its fold, once"
        times[validation] += 1
    if (times == 1).all():
        return None
    row = int(np.argmax(times != 1))
    return f"row {row} is validated {times[row]} times, not once"


divided = holds("each row is in one fold, and trained on in all other rounds", divides)
check = divided & uses_generator()
