from collections import Counter
from itertools import combinations_with_replacement, product
from math import factorial, prod

import numpy as np

from onsite.judge.checks import (
    Case,
    close,
    distributed_as,
    holds,
    inputs_unchanged,
    uses_generator,
)

TWO_ROWS = np.array([5.0, 1.0]), np.array([5.0, 3.0])  # off by 0 and 2
THREE_ROWS = np.array([1.0, -2.0, 8.0]), np.array([0.0, -2.0, 4.0])  # off by 1, 0 and 4


def cases(rng):
    y = np.array([1.0, 5.0, 3.0])
    yield Case("one row", y[:1], y[:1] - 3, 0.9, 4, rng, expected=(3.0, 3.0), check=certain)
    yield Case("all errors alike", y, y + 2, 0.9, 20, rng, expected=(2.0, 2.0), check=certain)
    yield Case(
        "errors of both signs",
        y,
        np.array([3.0, 3, 1]),
        0.5,
        1,
        rng,
        expected=(2.0, 2.0),
        check=certain,
    )
    yield Case("no error at all", y, y.copy(), 0.95, 10, rng, expected=(0.0, 0.0), check=certain)
    yield Case("three rows", *THREE_ROWS, 0.8, 10, rng)
    yield Case("100 rows", *tested(rng, 100), 0.95, 200, rng)
    yield Case("1,000 rows and 1,000 resamples", *tested(rng, 1000), 0.9, 1000, rng)
    yield case_by_law("one resample of two rows", TWO_ROWS, 0.9, 1, rng)
    yield case_by_law("one resample of three rows", THREE_ROWS, 0.9, 1, rng)
    yield case_by_law("two resamples of two rows, level one half", TWO_ROWS, 0.5, 2, rng)
    yield case_by_law("five resamples of two rows, level 0.8", TWO_ROWS, 0.8, 5, rng)


def tested(rng, n):
    y = rng.normal(size=n)
    return y, y + rng.normal(scale=0.5, size=n)


def case_by_law(name, rows, level, n_resamples, rng):
    """Many calls whose ends have a law that can be written down."""
    return Case(
        f"how the ends are distributed: {name}",
        *rows,
        level,
        n_resamples,
        rng,
        repeat=500,
        check=distributed_as(law_of_ends, of=rounded),
    )


def law_of_ends(y, p, level, n_resamples, rng):
    """The chance of each pair of ends, from all multisets of resamples."""
    n, errors = len(y), Counter()
    for rows in product(range(n), repeat=n):
        squares = ((y - p) ** 2)[list(rows)]
        errors[float(np.sqrt(squares.mean()))] += n**-n
    law = Counter()
    for values in combinations_with_replacement(sorted(errors), n_resamples):
        orders = factorial(n_resamples) / prod(map(factorial, Counter(values).values()))
        ends = quantile(values, (1 - level) / 2), quantile(values, (1 + level) / 2)
        law[rounded(ends)] += orders * prod(errors[value] for value in values)
    return law


def quantile(values, q):
    return np.interp(q * (len(values) - 1), range(len(values)), values)


def rounded(ends):
    low, high = ends
    return round(float(low), 6), round(float(high), 6)


def ends_in_order(ends, y, p, level, n_resamples, rng):
    low, high = (float(end) for end in ends)
    least, most = np.abs(y - p).min(), np.abs(y - p).max()
    if not least - 1e-9 <= low <= high + 1e-9 <= most + 2e-9:
        return (
            f"({low:.6g}, {high:.6g}) is no interval within the errors, {least:.6g} to {most:.6g}"
        )
    return None


def pair(ends, *_):
    return len(ends) == 2 and all(np.shape(end) == () for end in ends)


valid = (
    holds("there are two ends, each a number", pair)
    & holds("the ends lie in order, between the least error and the largest", ends_in_order)
    & inputs_unchanged()
)
certain = valid & close()
check = valid & uses_generator()
