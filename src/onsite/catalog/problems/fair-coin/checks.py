from onsite.judge.checks import Case, Growth, Stream, exact


def cases(rng):
    yield Case("no flips", Stream([]), 3, expected=([], 0))
    yield Case("no bits wanted", Stream([0, 1]), 0, expected=([], 0))
    yield Case("0 then 1", Stream([0, 1]), 1, expected=([0], 2))
    yield Case("1 then 0", Stream([1, 0]), 1, expected=([1], 2))
    yield Case("two alike give nothing", Stream([1, 1]), 1, expected=([], 2))
    yield Case("one flip left over", Stream([1]), 1, expected=([], 1))
    yield Case("alike, then mixed", Stream([0, 0, 1, 0]), 2, expected=([1], 4))
    yield Case("mixed flips between two pairs", Stream([1, 1, 0, 0, 1, 1]), 2, expected=([], 6))
    yield Case(
        "more flips than needed", Stream([1, 0, 1, 1, 0, 1, 1, 0, 0]), 2, expected=([1, 0], 6)
    )
    yield Case(
        "fewer bits than wanted, and a flip left over",
        Stream([1, 0, 0, 0, 0, 1, 1]),
        5,
        expected=([1, 0], 7),
    )
    yield Case("a coin that falls on 1 nine times in ten", flips(rng, 2000, 0.9), 50)
    yield Case("a coin that falls on 0 nine times in ten", flips(rng, 2000, 0.1), 1000)
    yield Case("a fair coin", flips(rng, 501, 0.5), 100)


def flips(rng, n, p):
    return Stream((rng.random(n) < p).astype(int).tolist())


check = exact()
growth = Growth(
    lambda n, _: Case(f"a mixed pair after {n} flips", Stream([1] * n + [1, 0] * 8), 8),
    sizes=(500, 1000, 2000, 4000),
    time=None,
    memory=0.5,
)
