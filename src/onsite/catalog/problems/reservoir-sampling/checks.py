from collections import Counter
from itertools import combinations
from math import comb

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
    yield Case("one item", Stream(["a"]), 1, rng, expected=["a"], check=same_multiset())
    yield Case(
        "fewer than k", Stream(["a", "b"]), 3, rng, expected=["a", "b"], check=same_multiset()
    )
    yield Case("exactly k", Stream([4, 9, 2]), 3, rng, expected=[4, 9, 2], check=same_multiset())
    yield Case(
        "fewer than k, all equal", Stream([5, 5]), 3, rng, expected=[5, 5], check=same_multiset()
    )
    yield Case("items that are equal", Stream(["a", "a", "a", "b"]), 3, rng)
    yield Case("items of several types", Stream(["a", 2, 3.5, (1, 2), "b", 7]), 2, rng)
    yield Case("10 of 100 items", Stream(range(100)), 10, rng)
    yield Case("200 of 300 items", Stream(range(300)), 200, rng)
    yield Case(
        "which one of four comes out",
        Stream(range(4)),
        1,
        rng,
        repeat=2000,
        check=distributed_as(dict.fromkeys(range(4), 1 / 4), of=lambda items: items[0]),
    )
    yield Case(
        "which pair of five comes out",
        Stream(range(5)),
        2,
        rng,
        repeat=3000,
        check=distributed_as(dict.fromkeys(combinations(range(5), 2), 1 / 10), of=sorted),
    )
    yield Case(
        "how many of the last 10 of 20 items come out",
        Stream(range(20)),
        3,
        rng,
        repeat=2000,
        check=distributed_as(
            {late: comb(10, late) * comb(10, 3 - late) / comb(20, 3) for late in range(4)},
            of=lambda items: sum(item >= 10 for item in items),
        ),
    )


def drawn_once_each(items, stream, k, rng):
    if len(items) != k:
        return f"{k} items should be drawn, not {len(items)}"
    for item, times in Counter(items).items():
        there = list(stream.items).count(item)
        if times > there:
            return f"{item!r} was drawn {times} times; the stream has it {there} times"
    return None


check = holds("each of the k items is drawn once", drawn_once_each) & uses_generator()
growth = Growth(
    lambda n, rng: Case(f"{n} items", Stream(range(n)), 10, rng),
    sizes=(250, 500, 1000, 2000),
    time=None,
    memory=0.5,
)
