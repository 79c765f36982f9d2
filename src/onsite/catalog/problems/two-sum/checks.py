import numpy as np

from onsite.judge.checks import Case, Growth, exact, inputs_unchanged


def cases(rng):
    yield Case("two numbers", [3, 4], 7, expected=(0, 1))
    yield Case("the same number twice", [3, 8, 3], 6, expected=(0, 2))
    yield Case("half the target is there once", [5, 1, 9, 4], 10, expected=(1, 2))
    yield Case("a zero is half of the target zero", [0, 5, 2, -5], 0, expected=(1, 3))
    yield Case("negative numbers", [-4, 6, -9, 1], -13, expected=(0, 2))
    yield Case("a number greater than the target", [12, 1, -2, 7], 10, expected=(0, 2))
    yield Case("numbers that repeat take no part", [1, 1, 6, 1, 4], 10, expected=(2, 4))
    yield Case("equal numbers at the two ends", [7, 1, 2, 7], 14, expected=(0, 3))
    yield Case("the greater number first", [1, 90, 40, 10, 5], 50, expected=(2, 3))
    yield Case(
        "as large as numbers may be",
        [10**9, -(10**9), 3, 10**9 - 1],
        2 * 10**9 - 1,
        expected=(0, 3),
    )
    for n in (20, 200, 1000):
        i, j = sorted(rng.choice(n, size=2, replace=False))
        lower, upper = rng.choice(n, size=2, replace=False)
        yield Case(f"{n} numbers", *one_pair(n, (i, j), (lower, upper), rng))


def one_pair(n, positions, ranks, rng):
    """n numbers, and a target that only the two at `positions` make up, of these ranks by value.

    Every number is even but the one at the second position, and the target is odd, so that one
    takes part; the even numbers are distinct, so only one of them can be its partner.
    """
    evens = np.sort(2 * rng.choice(10**8, size=n, replace=False) - 10**8)
    pair = evens[list(ranks)] + [0, 1]
    numbers = rng.permutation(np.delete(evens, ranks))
    for position, number in zip(positions, pair, strict=True):
        numbers = np.insert(numbers, position, number)
    return numbers.tolist(), int(pair.sum())


def growing(n, rng):
    # The pair stands a third from either end, in the list and by value: whichever way a solution
    # goes through pairs, positions or sorted values, that share is the same for all n.
    thirds = (n // 3, 2 * n // 3)
    return Case(f"{n} numbers", *one_pair(n, thirds, thirds, rng))


check = exact() & inputs_unchanged()
growth = Growth(growing, sizes=(500, 1000, 2000, 4000, 8000, 16000), time=0.6)
