from string import ascii_letters

from onsite.judge.checks import Case, Growth, exact


def cases(rng):
    yield script("nothing added yet", 2, "?a", "?", expected=[[], []])
    yield script("one phrase and its prefixes", 1, "ab", "?a", "?ab", "?", expected=[["ab"]] * 3)
    yield script("longer than any phrase", 1, "ab", "?abc", "?ac", "?b", expected=[[]] * 3)
    yield script(
        "the higher count first", 2, "ax 1", "ay 3", "?a", "?ax", expected=[["ay", "ax"], ["ax"]]
    )
    yield script(
        "a phrase that begins another", 3, "do 2", "dog 1", "?do", "?dog",
        expected=[["do", "dog"], ["dog"]],
    )  # fmt: skip
    yield script(
        "a phrase that begins another, added after it", 3, "dog 1", "do 2", "?d", "?do",
        expected=[["do", "dog"]] * 2,
    )  # fmt: skip
    yield script(
        "equal counts in alphabetical order", 3, "ab 2", "aa 2", "ac 2", "a 2", "?a", "?",
        expected=[["a", "aa", "ab"]] * 2,
    )  # fmt: skip
    yield script(
        "counts of one phrase add up", 2, "ax 3", "ay 2", "ay 2", "?a", "ax 1", "?a",
        expected=[["ay", "ax"], ["ax", "ay"]],
    )  # fmt: skip
    yield script(
        "a phrase that is overtaken and comes back", 1,
        "ax 5", "?a", "ay 6", "?a", "ax 2", "?a", "ay 1", "?a",
        expected=[["ax"], ["ay"], ["ax"], ["ax"]],
    )  # fmt: skip
    yield script(
        "the third best of two places counts on", 2,
        "ax 3", "ay 4", "az 2", "az 2", "?a", "ax 2", "?a",
        expected=[["ay", "az"], ["ax", "ay"]],
    )  # fmt: skip
    yield script(
        "in the middle of a phrase is not its beginning", 3, "ba 9", "ab 1", "bab 3", "?a", "?ab",
        expected=[["ab"], ["ab"]],
    )  # fmt: skip
    yield script(
        "counts of other beginnings do not matter", 1, "b 9", "ab 1", "ac 2", "?a", "?",
        expected=[["ac"], ["b"]],
    )  # fmt: skip
    yield script("counts of two digits", 2, "a 10", "ab 9", "ac 100", "?a", expected=[["ac", "a"]])
    yield script("capitals", 3, "Ab", "ab", "aB", "?a", "?A", expected=[["aB", "ab"], ["Ab"]])
    yield Case(
        "spaces, accents and signs are characters", 3,
        calls=[
            ("add", "new york", 2), ("add", "new", 2), ("add", " new", 1), ("add", "été", 1),
            ("add", "*", 1), ("suggest", "new "), ("suggest", " "), ("suggest", "é"),
            ("suggest", "*"), ("suggest", "n*"), ("suggest", ""),
        ],
        expected=[None] * 5
        + [["new york"], [" new"], ["été"], ["*"], [], ["new", "new york", " new"]],
    )  # fmt: skip
    for k in (1, 3, 50):
        yield Case(f"sixty phrases of three letters, k = {k}", k, calls=mixed(rng, 60))
    yield Case("three hundred phrases", 5, calls=mixed(rng, 300))


def script(name, k, *steps, expected):
    """Adds, as "phrase count" or "phrase", and questions "?prefix", which `expected` answers."""
    answers = iter(expected)
    calls, outputs = [], []
    for step in steps:
        if step.startswith("?"):
            calls.append(("suggest", step[1:]))
            outputs.append(next(answers))
        else:
            phrase, _, count = step.partition(" ")
            calls.append(("add", phrase, int(count or 1)))
            outputs.append(None)
    return Case(name, k, calls=calls, expected=outputs)


def mixed(rng, n):
    calls = []
    for _ in range(n):
        calls.append(("add", word(rng, "abc", rng.integers(1, 6)), int(rng.integers(1, 4))))
        calls.append(("suggest", word(rng, "abc", rng.integers(0, 4))))
    return calls


def word(rng, letters, length):
    return "".join(letters[index] for index in rng.integers(len(letters), size=length))


def growing(n, rng):
    """A third of the calls add phrases; the others ask for beginnings that few of them have."""
    phrases = [word(rng, ascii_letters, 3) for _ in range(n // 3)]
    calls = [("add", phrase, 1) for phrase in phrases]
    calls += [("suggest", phrase[:end]) for phrase in phrases for end in (2, 3)]
    return Case(f"{n} calls", 2, calls=calls)


check = exact()
growth = Growth(growing, sizes=(500, 1000, 2000), time=0.5)
