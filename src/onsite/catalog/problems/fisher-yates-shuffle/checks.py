from collections import Counter
from itertools import permutations

from onsite.judge.checks import (
    Case,
    Growth,
    distributed_as,
    inputs_unchanged,
    same_multiset,
    uses_generator,
)


def cases(rng):
    yield Case("no items", [], rng, expected=[], check=certain)
    yield Case("one item", ["a"], rng, expected=["a"], check=certain)
    yield Case("two items that are equal", [5, 5], rng, expected=[5, 5])
    yield Case("equal items among others", [3, 1, 3, 2, 3], rng, expected=[1, 2, 3, 3, 3])
    yield Case("items of several types", ["a", 2, (1, 2), None, "b", 3.5, 2, None], rng)
    yield Case("500 items", list(range(500)), rng)
    yield Case(
        "which order of two items comes up",
        ["a", "b"],
        rng,
        repeat=1000,
        check=distributed_as({("a", "b"): 1 / 2, ("b", "a"): 1 / 2}),
    )
    yield Case(
        "which order of three items comes up",
        [0, 1, 2],
        rng,
        repeat=1500,
        check=distributed_as(dict.fromkeys(permutations(range(3)), 1 / 6)),
    )
    yield Case(
        "which order of four items comes up",
        [0, 1, 2, 3],
        rng,
        repeat=1500,
        check=distributed_as(dict.fromkeys(permutations(range(4)), 1 / 24)),
    )
    yield Case(
        "how many of six items stay where they were",
        list(range(6)),
        rng,
        repeat=1500,
        check=distributed_as(law(stayed), of=stayed),
    )
    yield Case(
        "how many of six items land one place to the left of where they were",
        list(range(6)),
        rng,
        repeat=4000,
        check=distributed_as(law(landed_left), of=landed_left),
    )
    yield Case(
        "how many of six items land one place to the right of where they were",
        list(range(6)),
        rng,
        repeat=4000,
        check=distributed_as(law(landed_right), of=landed_right),
    )


def stayed(order):
    return sum(item == place for place, item in enumerate(order))


def landed_left(order):
    return sum(item == place + 1 for place, item in enumerate(order))


def landed_right(order):
    return sum(item == place - 1 for place, item in enumerate(order))


def law(statistic):
    """The chance of each value of a statistic when all orders of six items are equally likely."""
    counts = Counter(statistic(order) for order in permutations(range(6)))
    return {value: count / 720 for value, count in counts.items()}


certain = same_multiset() & inputs_unchanged()
check = certain & uses_generator()
growth = Growth(
    lambda n, rng: Case(f"{n} items", list(range(n)), rng), sizes=(250, 500, 1000, 2000)
)
