import numpy as np

from onsite.judge.checks import Case, Growth, Stream, close, exact, inputs_unchanged, parts


def column(*numbers):
    return np.array(numbers, dtype=float).reshape(-1, 1)


def cases(rng):
    # fmt: off
    yield Case(
        "no batch", Stream([]), column(3, 8),
        expected=(column(3, 8), [0, 0]),
    )
    yield Case(
        "one point replaces the start", Stream([column(5)]), column(1),
        expected=(column(5), [1]),
    )
    yield Case(
        "two points of one batch", Stream([column(2, 4)]), column(0, 20),
        expected=(column(3, 20), [2, 0]),
    )
    yield Case(
        "two batches of one point", Stream([column(2), column(4)]), column(0),
        expected=(column(3), [2]),
    )
    yield Case(
        "an empty batch between two", Stream([column(2), column(), column(5, 8)]), column(0),
        expected=(column(5), [3]),
    )
    yield Case(
        "two centres, the second a batch behind",
        Stream([column(1, 3), column(4, 11), column(13)]), column(0, 10),
        expected=(column(8 / 3, 12), [3, 2]),
    )
    yield Case(
        "a point halfway joins the first centre", Stream([column(2)]), column(4, 0),
        expected=(column(2, 0), [1, 0]),
    )
    yield Case(
        "two centres at the same place", Stream([column(3), column(4, 1)]), column(1, 1),
        expected=(column(3.5, 1), [2, 1]),
    )
    # The centre at 0 moves to 6 first; with that, 7 and 8 would be nearer to it than to 10.
    yield Case(
        "assigned to the centres as they stood before the batch",
        Stream([column(4, 6, 7)]), column(0, 10),
        expected=(column(4, 6.5), [1, 2]),
    )
    yield Case(
        "a point of the first batch would be won by another centre later",
        Stream([column(4), column(12, 5)]), column(0, 10),
        expected=(column(4.5, 12), [2, 1]),
    )
    yield Case(
        "nearest as the crow flies",
        Stream([np.array([[3.0, 3.0], [3.0, -3.0]])]), np.array([[0.0, 0.0], [3.0, -2.0]]),
        expected=(np.array([[3.0, 3.0], [3.0, -3.0]]), [1, 1]),
    )
    # fmt: on
    starts = rng.normal(size=(3, 4))
    yield Case("batches of many sizes", batches_of(rng, [5, 1, 30, 0, 12, 2], 4), starts)
    far = np.vstack([starts, np.full((1, 4), 60.0)])
    yield Case("a centre out of reach", batches_of(rng, [10] * 6, 4), far)
    yield Case("more centres than points", batches_of(rng, [2, 2, 1], 4), rng.normal(size=(9, 4)))
    yield Case("twenty batches of 32", batches_of(rng, [32] * 20, 2), 2 * rng.normal(size=(5, 2)))


def batches_of(rng, sizes, d):
    return Stream([2 * rng.normal(size=(size, d)) for size in sizes])


check = parts(centres=close(rtol=1e-6, atol=1e-9), counts=exact()) & inputs_unchanged()
growth = Growth(
    lambda n, rng: Case(f"{n} batches", batches_of(rng, [64] * n, 3), np.eye(3)),
    sizes=(25, 50, 100, 200),
    time=0.6,
    memory=0.5,
)
