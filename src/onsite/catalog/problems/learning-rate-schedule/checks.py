from onsite.judge.checks import Case, close


def cases(rng):
    # fmt: off
    yield Case("a single step", "step", 0.5, 1, 0, 0.0, 3, 0.1, expected=[0.5])
    yield Case("a cosine of a single step", "cosine", 0.5, 1, 0, 0.1, 1, 1.0, expected=[0.5])
    yield Case("a cosine of two steps", "cosine", 0.5, 2, 0, 0.1, 1, 1.0, expected=[0.5, 0.1])
    yield Case("a cosine down to 0", "cosine", 2.0, 3, 0, 0.0, 1, 1.0, expected=[2.0, 1.0, 0.0])
    yield Case(
        "nothing but warm-up", "cosine", 1.0, 4, 4, 0.5, 1, 1.0, expected=[0.25, 0.5, 0.75, 1.0]
    )
    yield Case(
        "one step after the warm-up", "cosine", 1.0, 3, 2, 0.2, 1, 1.0, expected=[0.5, 1.0, 1.0]
    )
    yield Case(
        "warm-up, then a cosine",
        "cosine", 1.0, 5, 2, 0.2, 1, 1.0,
        expected=[0.5, 1.0, 1.0, 0.6, 0.2],
    )
    yield Case(
        "a warm-up of one step", "step", 1.0, 4, 1, 0.0, 1, 0.5, expected=[1.0, 1.0, 0.5, 0.25]
    )
    yield Case(
        "steps of two", "step", 8.0, 5, 0, 0.0, 2, 0.5, expected=[8.0, 8.0, 4.0, 4.0, 2.0]
    )
    yield Case(
        "warm-up, then steps of two",
        "step", 4.0, 6, 2, 0.0, 2, 0.25,
        expected=[2.0, 4.0, 4.0, 4.0, 1.0, 1.0],
    )
    yield Case(
        "steps that meet the floor",
        "step", 0.8, 7, 1, 0.3, 2, 0.5,
        expected=[0.8, 0.8, 0.8, 0.4, 0.4, 0.3, 0.3],
    )
    yield Case(
        "a warm-up that begins below the floor",
        "step", 1.0, 5, 4, 0.5, 1, 0.1,
        expected=[0.25, 0.5, 0.75, 1.0, 1.0],
    )
    yield Case("a floor as high as the peak", "cosine", 0.5, 3, 1, 0.5, 1, 1.0, expected=[0.5] * 3)
    yield Case("a factor of 1", "step", 0.5, 3, 0, 0.0, 1, 1.0, expected=[0.5] * 3)
    # fmt: on
    yield Case("a long cosine", "cosine", 3e-4, 200, 20, 3e-5, 1, 1.0)
    yield Case("a long run in steps", "step", 0.1, 190, 10, 1e-4, 30, 0.1)
    yield Case("a period longer than the run", "step", 0.1, 12, 5, 0.0, 100, 0.1)


check = close(rtol=1e-6, atol=1e-12)
