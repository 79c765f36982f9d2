import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts


def array(*numbers):
    return np.array(numbers, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "three values in a line: centred -1, 0, 1",
        array(1, 2, 3), 1,
        expected=([1, 0], [1, 0]),
    )
    yield Case(
        "nothing at lag 1, all direct at lag 2",
        array(1, 3, 5, 3), 2,
        expected=([1, 0, -0.5], [1, 0, -0.5]),
    )
    yield Case(
        "alternating values: lag 2 follows from lag 1 in part",
        array(1, -1, 1, -1), 2,
        # (1/2 - 9/16) / (1 - 9/16) = -1/7
        expected=([1, -3 / 4, 1 / 2], [1, -3 / 4, -1 / 7]),
    )
    yield Case(
        "one value apart from the others",
        array(0, 0, 0, 4), 2,
        # Centred -1, -1, -1, 3: the sums are 12, -1 and -2.
        expected=([1, -1 / 12, -2 / 12], [1, -1 / 12, (-1 / 6 - 1 / 144) / (1 - 1 / 144)]),
    )
    # fmt: on
    yield Case("a trend", np.arange(12.0) ** 2, 6)
    yield Case("a season of seven", np.sin(np.arange(60) * 2 * np.pi / 7) + rng.normal(size=60), 15)
    yield Case("a series that leans on its last value", recursive(rng, 150, [0.8]), 12)
    yield Case("a series that leans on its last two values", recursive(rng, 150, [0.5, -0.6]), 12)
    yield Case("white noise", rng.normal(size=100), 20)
    yield Case("as many lags as allowed", rng.normal(size=14), 12)
    yield Case("a million away from 0", 1e6 + recursive(rng, 80, [0.7]), 8)


def recursive(rng, n, weights):
    x = rng.normal(size=n)
    for t in range(len(weights), n):
        x[t] += sum(weight * x[t - 1 - j] for j, weight in enumerate(weights))
    return x


tolerant = close(rtol=1e-6, atol=1e-7)
check = parts(acf=tolerant, pacf=tolerant) & inputs_unchanged()
