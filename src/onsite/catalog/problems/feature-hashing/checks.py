import numpy as np

from onsite.judge.checks import Case, exact, holds, inputs_unchanged

# Published values of the 32-bit FNV-1a hash: 0x811c9dc5 for the empty string, 0xe40c292c for "a",
# 0xe70c2de5 for "b" and 0xbf9cf968 for "foobar". All four are above 2³¹.


def cases(rng):
    # fmt: off
    yield Case("one column takes every token", [["a"]], 1, expected=[[-1]])
    yield Case("`a` modulo 6", [["a"]], 6, expected=[[0, 0, 0, 0, -1, 0]])
    yield Case("the empty token keeps the start value", [[""]], 4, expected=[[0, -1, 0, 0]])
    yield Case("six bytes: `foobar` modulo 5", [["foobar"]], 5, expected=[[-1, 0, 0, 0, 0]])
    yield Case(
        "a token twice, and an empty document",
        [["a", "b", "a"], []], 6,
        expected=[[0, -1, 0, 0, -2, 0], [0] * 6],
    )
    yield Case(
        "both signs, in the right place",
        [["c", "d", "zz", "cat", "dog", "mouse"], ["cat"], ["dog"], ["mouse"]], 5,
    )
    yield Case("tokens that collide and cancel", [list("abcdefghijklmnop")], 2)
    yield Case("no documents", [], 3, expected=np.zeros((0, 3)), check=no_rows)
    yield Case("the order of letters matters", [["ab"], ["ba"]], 64)
    yield Case("letters beyond ASCII", [["é"], ["e"], ["naïve", "日本", "🙂"]], 32)
    yield Case("a token with spaces and digits", [["price=10 €"], ["price=1 0€"]], 50)
    yield Case("ten thousand columns", [["a", "b"], ["foobar", "日本"]], 10_000)
    # fmt: on
    yield Case("forty documents, 17 columns", documents(rng, 40), 17)
    yield Case("forty documents, 64 columns", documents(rng, 40), 64)


def documents(rng, n):
    return [[f"word{number}" for number in rng.zipf(1.5, size=size) % 1000] for size in range(n)]


no_rows = holds("there are no rows", lambda rows, *_: len(rows) == 0)
check = exact() & inputs_unchanged()
