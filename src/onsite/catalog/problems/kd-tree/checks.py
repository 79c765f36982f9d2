import numpy as np

from onsite.judge.checks import Case, Growth, exact, holds, inputs_unchanged, parts


def asked(name, points, queries, positions=None, seen=None, most=None):
    """One tree, asked about each query in turn.

    `positions` are the answers and `seen` their counts, where stated by hand; `most` bounds the
    mean of the counts.
    """
    check = answers_of(len(queries))
    if most is not None:
        check &= holds(
            f"seen is at most {most} on average",
            lambda got, *_: float(np.mean([int(seen) for _, seen in got])) <= most,
        )
    calls = [("nearest", query) for query in queries]
    if positions is None:
        return Case(name, points, calls=calls, check=check)
    seen = seen or [1] * len(queries)
    expected = list(zip(positions, seen, strict=True))
    return Case(name, points, calls=calls, expected=expected, check=check)


def answers_of(n_queries):
    answer = parts(
        position=exact(), seen=holds("seen is a whole number from 1 to n", is_count_of_points)
    )
    return parts(**{f"query {i}": answer for i in range(n_queries)}) & inputs_unchanged()


def is_count_of_points(seen, points):
    return np.ndim(seen) == 0 and int(seen) == seen and 1 <= seen <= len(points)


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def cases(rng):
    # fmt: off
    yield asked("one point", np.array([[1.0, 2.0]]), np.array([[5.0, 5.0]]), [0])
    yield asked("three points on a line", column(5, 1, 9), column(0, 4, 8, 20), [1, 0, 2, 2])
    yield asked(
        "the nearest point lies beyond the first cut",
        np.array([[0.0, 0.0], [1.0, 9.0], [3.0, 0.0]]), np.array([[1.5, 0.5], [0.5, 5.0]]), [0, 1],
    )
    yield asked("of two equally near points the first", column(4, 0), column(2), [0])
    yield asked("of two equally near points the first, the other way", column(0, 4), column(2), [0])
    yield asked(
        "four equally near points around the query",
        np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0]]), np.array([[0.0, 0.0]]), [0],
    )
    yield asked(
        "the same point many times",
        np.tile([2.0, -1.0], (30, 1)), np.array([[2.0, -1.0], [0.0, 0.0]]), [0, 0],
    )
    yield asked(
        "a gap below 1, whose square is smaller",
        np.array([[0.0, 0.25], [0.5, 0.0], [0.75, 0.25]]), np.array([[0.375, 0.25]]), [1],
        seen=[3],
    )
    # fmt: on
    points = rng.permutation(np.stack(np.divmod(np.arange(64.0), 8), axis=1))
    yield asked("on a grid, midway between points", points, rng.integers(0, 17, (40, 2)) / 2)
    points = rng.integers(0, 4, size=(60, 3)).astype(float)
    yield asked("few distinct points in space", points, rng.integers(-2, 10, size=(30, 3)) / 2)
    points = rng.integers(0, 3, size=(80, 2)).astype(float)
    points[:, 0] = 1
    yield asked("one coordinate constant", points, rng.integers(-1, 5, size=(20, 2)).astype(float))
    points = rng.normal(size=(200, 2))
    yield asked("200 points, queries among them", points, rng.normal(size=(40, 2)))
    yield asked("200 points, queries far outside", points, 50 * rng.normal(size=(10, 2)))
    yield asked("200 points, asked about themselves", points, points[:40], range(40))
    points = rng.uniform(0, 0.1, size=(150, 4))
    yield asked("four dimensions, close together", points, rng.uniform(0, 0.1, size=(30, 4)))
    yield asked("1,500 points in order", np.arange(1500.0)[:, None], column(0, 700, 1499, 9999))
    yield asked("1,500 equal points", np.zeros((1500, 2)), np.ones((1, 2)), [0])
    narrow = np.array([0.03, 1.0])
    points, queries = rng.uniform(size=(2000, 2)) * narrow, rng.uniform(size=(100, 2)) * narrow
    yield asked("2,000 points spread over a narrow rectangle", points, queries, most=100)


def growing(n, rng):
    return asked(f"{n} points in order", np.arange(float(n))[:, None], column(n / 3 + 0.1))


check = answers_of(1)
growth = Growth(growing, sizes=(500, 1000, 2000))
