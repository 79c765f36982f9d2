from onsite.judge.checks import Case, Growth, exact


def cases(rng):
    yield Case("both empty", "", "", expected=0)
    yield Case("one empty", "abc", "", expected=3)
    yield Case("the other empty", "", "ab", expected=2)
    yield Case("equal", "abc", "abc", expected=0)
    yield Case("a replacement", "cat", "cut", expected=1)
    yield Case("an insertion at the start", "ab", "bab", expected=1)
    yield Case("a deletion in the middle", "acb", "ab", expected=1)
    yield Case("an insertion at the end", "a", "ab", expected=1)
    yield Case("nothing in common", "abc", "xy", expected=3)
    yield Case("neighbours swapped", "ab", "ba", expected=2)
    yield Case("a word moved to the other end", "abcxyz", "xyzabc", expected=6)
    yield Case("all characters equal, other lengths", "aaaaa", "aa", expected=3)
    yield Case("capitals and accents", "Éa", "éA", expected=2)
    yield Case(
        "spaces and a character beyond 16 bits", "a b \U0001f600", "ab\U0001f601", expected=3
    )
    yield Case("kitten and sitting", "kitten", "sitting", expected=3)
    yield Case("intention and execution", "intention", "execution", expected=5)
    yield Case("a short word in a long text", "needle", "hay" * 20 + "neddle" + "hay" * 20)
    for n, m in ((12, 12), (40, 25), (60, 70)):
        yield Case(f"{n} and {m} characters of four", drawn(rng, n), drawn(rng, m))
    original = drawn(rng, 80)
    yield Case(
        "two edits apart",
        original,
        original[:20] + "z" + original[20:70] + original[71:],
        expected=2,
    )


def drawn(rng, n):
    return "".join(rng.choice(list("acgt"), size=n))


check = exact(dtype="int")
# One string grows and the other does not, so that the memory asked for does not grow at all.
growth = Growth(
    lambda n, rng: Case(f"5 characters and {n}", drawn(rng, 5), drawn(rng, n)),
    sizes=(250, 500, 1000, 2000),
    time=None,
    memory=0.75,
)
