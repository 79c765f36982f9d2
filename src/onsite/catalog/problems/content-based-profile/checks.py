import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts


def table(*rows):
    return np.array(rows, dtype=float)


def of(*numbers):
    return np.array(numbers, dtype=float)


def at(*positions):
    return np.array(positions, dtype=int)


def cases(rng):
    # fmt: off
    yield Case(
        "one liked item, and one like it",
        table([1, 0], [1, 0]), at(0), of(5), 3.0, 1,
        expected=(of(1, 0), [1], [1.0]),
    )
    yield Case(
        "nothing rated: no profile",
        table([1, 0], [0, 2]), at(), of(), 3.0, 2,
        expected=(of(0, 0), [], []),
    )
    yield Case(
        "a rating that is neutral",
        table([1, 0], [0, 2]), at(1), of(2), 2.0, 2,
        expected=(of(0, 0), [], []),
    )
    yield Case(
        "like and dislike cancel",
        table([1, 0], [4, 0], [1, 0]), at(1, 0), of(5, 1), 3.0, 2,
        expected=(of(0, 0), [], []),
    )
    yield Case(
        "all items are rated",
        table([0, 2], [2, 0]), at(1, 0), of(4, 4), 4.5, 2,
        expected=(-np.sqrt(of(0.5, 0.5)), [], []),
    )
    yield Case(
        "one disliked item: only what points away from it is recommended",
        table([1, 0], [2, 1], [-4, 3], [0, 1]), at(0), of(1), 3.0, 3,
        expected=(of(-1, 0), [2], [0.8]),
    )
    yield Case(
        "long rows count no more than short ones",
        table([0, 3], [90, 0], [2, 0], [0, 5]), at(1, 0), of(4, 5), 3.0, 3,
        expected=(of(1, 2) / np.sqrt(5), [3, 2], of(2, 1) / np.sqrt(5)),
    )
    yield Case(
        "an item without features, rated and not",
        table([0, 0], [0, 0], [1, 0], [2, 0]), at(3, 0), of(4, 5), 3.0, 4,
        expected=(of(1, 0), [2], [1.0]),
    )
    yield Case(
        "equal scores: the first item first",
        table([0, 1], [0, 1], [1, 0], [0, 1], [0, 1], [1, 0]), at(0, 2), of(5, 4), 3.0, 3,
        expected=(of(1, 2) / np.sqrt(5), [1, 3, 4], of(2, 2, 2) / np.sqrt(5)),
    )
    yield Case(
        "more asked for than score above 0",
        table([1, 0], [0, 1], [1, 1], [0, -1], [-1, 0]), at(0), of(4), 3.0, 9,
        expected=(of(1, 0), [2], [np.sqrt(0.5)]),
    )
    yield Case(
        "half stars, and a neutral rating between them",
        table([2, 0, 0], [0, 1, 0], [0, 1, 1], [1, 1, 0], [0, 0, 3]),
        at(1, 0), of(2.5, 4.0), 2.75, 3,
        expected=(of(5, -1, 0) / np.sqrt(26), [3], [4 / np.sqrt(52)]),
    )
    # fmt: on
    yield Case("thirty items, two recommended", *user(rng, 30, 4, 6), 2)
    yield Case("thirty items, as many recommended as there may be", *user(rng, 30, 4, 6), 30)
    yield Case("a hundred items, half of them rated", *user(rng, 100, 8, 50), 10)
    yield Case("three hundred items", *user(rng, 300, 20, 15), 25)


def user(rng, m, d, r):
    F = np.where(rng.random((m, d)) < 0.4, 0.0, rng.gamma(1.0, size=(m, d)))
    F *= 10 ** rng.uniform(-3, 3, size=(m, 1))
    F[:, :2] += 0.1  # no two rows have one feature alone, which would tie them up to rounding
    F[rng.choice(m, size=m // 10, replace=False)] = 0.0
    rated = rng.choice(m, size=r, replace=False)
    return F, rated, rng.integers(1, 6, size=r).astype(float), 2.9


check = parts(profile=close(), items=exact(), scores=close()) & inputs_unchanged()
