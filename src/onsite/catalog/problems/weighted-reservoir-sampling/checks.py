from collections import Counter
from itertools import permutations

from onsite.judge.checks import (
    Case,
    Growth,
    Stream,
    distributed_as,
    holds,
    same_multiset,
    uses_generator,
)


def cases(rng):
    yield Case("an empty stream", Stream([]), 2, rng, expected=[], check=same_multiset())
    yield Case("one item", Stream([("a", 3.0)]), 1, rng, expected=["a"], check=same_multiset())
    yield Case(
        "an item of weight 0", Stream([("a", 0.0)]), 1, rng, expected=[], check=same_multiset()
    )
    yield Case(
        "fewer than k of weight above 0",
        Stream([("a", 0.0), ("b", 0.5), ("c", 0.0), ("d", 2.0)]),
        3,
        rng,
        expected=["b", "d"],
        check=same_multiset(),
    )
    yield Case(
        "equal items, all of them drawn",
        Stream([(5, 1.0), (5, 2.0)]),
        3,
        rng,
        expected=[5, 5],
        check=same_multiset(),
    )
    yield Case("equal items", Stream([("a", 1.0), ("a", 9.0), ("a", 2.0), ("b", 1.0)]), 3, rng)
    mixed = [("a", 1.0), (2, 1.0), (None, 2.0), ((1, "x"), 1.0), (3.5, 0.0)]
    yield Case("items of several types", Stream(mixed), 2, rng)
    yield Case("10 of 100 items", Stream(weighted(range(100), rng)), 10, rng)
    yield Case("100 of 200 items", Stream(weighted(range(200), rng)), 100, rng)
    yield Case(
        "a weight next to which no other counts",
        Stream([("light", 1e-300), ("heavy", 1e300), ("middle", 1.0)]),
        2,
        rng,
        expected=["heavy", "middle"],
        check=same_multiset(),
    )
    yield draws("which of four comes up", [1.0, 0.0, 4.0, 3.0], 1, rng, 1500)
    yield draws("which pair of four comes up", [1.0, 2.0, 3.0, 6.0], 2, rng, 2000)
    yield draws("which two of three, heaviest first", [6.0, 3.0, 1.0], 2, rng, 1500)
    yield draws("which three of five comes up", [4.0, 1.0, 3.0, 0.5, 2.0], 3, rng, 1500)
    yield Case(
        "whether the heavy one of 21 comes up",
        Stream([*((light, 0.25) for light in range(20)), ("heavy", 5.0)]),
        1,
        rng,
        repeat=500,
        check=distributed_as({True: 1 / 2, False: 1 / 2}, of=lambda items: items[0] == "heavy"),
    )
    yield draws("weights near 1e-300", [1e-300, 3e-300, 2e-300], 1, rng, 600)
    yield draws("weights near 1e300", [2e299, 1e299, 5e299], 1, rng, 600)


def weighted(items, rng):
    return [
        (item, float(weight))
        for item, weight in zip(items, rng.gamma(1, size=len(items)), strict=True)
    ]


def draws(name, weights, k, rng, repeat):
    """Items 0, 1, ... of given weights: how often each set of k comes up."""
    check = distributed_as(one_after_another(weights, k), of=sorted)
    return Case(name, Stream(list(enumerate(weights))), k, rng, repeat=repeat, check=check)


def one_after_another(weights, k):
    """The chance of each set, from the definition: a sum over the orders it can be drawn in."""
    law = Counter()
    for order in permutations(range(len(weights)), k):
        chance, left = 1.0, sum(weights)
        for item in order:
            chance *= weights[item] / left
            left -= weights[item]
        law[tuple(sorted(order))] += chance
    return law


def drawn_once_each(items, stream, k, rng):
    there = Counter(item for item, weight in stream.items if weight > 0)
    if len(items) != min(k, there.total()):
        return f"{min(k, there.total())} items should be drawn, not {len(items)}"
    for item, times in Counter(items).items():
        if times > there[item]:
            return (
                f"{item!r} was drawn {times} times; with a weight above 0 the stream has it"
                f" {there[item]} times"
            )
    return None


check = holds("each of the k items is drawn once", drawn_once_each) & uses_generator()
growth = Growth(
    lambda n, rng: Case(f"{n} items", Stream([(i, 1.0 + i % 7) for i in range(n)]), 10, rng),
    sizes=(250, 500, 1000, 2000),
    time=None,
    memory=0.5,
)
