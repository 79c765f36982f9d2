import numpy as np

from onsite.judge.checks import Case, Growth, exact, inputs_unchanged


def row(*numbers):
    return np.array(numbers, dtype=float)


def cases(rng):
    yield Case("the largest of three", row(2, 7, 5), 1, expected=[1])
    yield Case("the two largest, larger first", row(5, 2, 7), 2, expected=[2, 0])
    yield Case("k = 0", row(3, 1), 0, expected=[])
    yield Case("no values", row(), 2, expected=[])
    yield Case("no values and k = 0", row(), 0, expected=[])
    yield Case("k = n", row(1, 3, 2), 3, expected=[1, 2, 0])
    yield Case("k above n", row(1, 3, 2), 9, expected=[1, 2, 0])
    yield Case("two equal values for two places", row(4, 6, 6), 2, expected=[1, 2])
    yield Case("three equal values for two places", row(6, 1, 6, 6), 2, expected=[0, 2])
    yield Case("the last place is disputed", row(1, 4, 4, 5, 4), 2, expected=[3, 1])
    yield Case("all equal", np.zeros(30), 11, expected=range(11))
    yield Case("all equal, k above n", np.ones(5), 6, expected=range(5))
    yield Case("negative values", row(-5, -2, -9, -2), 3, expected=[1, 3, 0])
    yield Case("0.0 equals -0.0", row(-0.0, 0.0, -1, -0.0, 0.0), 3, expected=[0, 1, 3])
    infinity = np.inf
    yield Case(
        "infinities",
        row(1, -infinity, infinity, -infinity, infinity),
        4,
        expected=[2, 4, 0, 1],
    )
    yield Case("neighbouring floats", row(1.0, np.nextafter(1.0, 2.0)), 1, expected=[1])
    yield Case("ascending", np.arange(20.0), 5, expected=[19, 18, 17, 16, 15])
    for k in (1, 60, 199):
        few_levels = rng.integers(0, 8, size=200).astype(float)
        yield Case(f"200 values of eight levels, k = {k}", few_levels, k)
    yield Case("500 values", rng.normal(size=500), 100)
    yield Case("5,000 values", rng.normal(size=5000).round(2), 40)


check = exact() & inputs_unchanged()
# At these n the reference's time is mostly overhead, so an honest sort in Python shows an excess of
# about a half; searching anew for each result shows 1.2.
growth = Growth(lambda n, rng: Case(f"{n // 2} of {n}", rng.permutation(n) / 2, n // 2), time=0.85)
