from onsite.judge.checks import Case, Growth, exact, inputs_unchanged


def cases(rng):
    yield Case("no words", " \n", ["a"], expected=[])
    yield Case("a word of the vocabulary", "cat", ["cat"], expected=["cat"])
    yield Case("a word and its ending", "cats", ["cat", "##s"], expected=["cat", "##s"])
    yield Case(
        "the longest beginning", "cats", ["c", "cat", "##ats", "##s", "ca"], expected=["cat", "##s"]
    )
    yield Case(
        "the longest continuation",
        "abcd",
        ["a", "##b", "##bc", "##d"],
        expected=["a", "##bc", "##d"],
    )
    yield Case("a continuation cannot begin", "s cat", ["##s", "cat"], expected=["[UNK]", "cat"])
    yield Case("a beginning cannot continue", "catcat", ["cat", "##c"], expected=["[UNK]"])
    yield Case(
        "a word that fails at its last piece",
        "cats dogs",
        ["cat", "dog", "##t"],
        expected=["[UNK]", "[UNK]"],
    )
    yield Case(
        "the longest beginning leads nowhere, a shorter one would not",
        "abc",
        ["ab", "a", "##bc"],
        expected=["[UNK]"],
    )
    yield Case("one unknown character in the middle", "aba", ["a", "##a"], expected=["[UNK]"])
    yield Case("an empty vocabulary", "a b", [], expected=["[UNK]", "[UNK]"])
    yield Case("nothing but continuations", "ab", ["##a", "##b"], expected=["[UNK]"])
    yield Case("white space of any amount", "\ta  b\n a ", ["a", "b"], expected=["a", "b", "a"])
    yield Case(
        "capitals are other letters", "Ab ab", ["a", "A", "##b"], expected=["A", "##b", "a", "##b"]
    )
    yield Case(
        "punctuation is part of its word",
        "a. a.b",
        ["a", "##.", "b"],
        expected=["a", "##.", "[UNK]"],
    )
    yield Case(
        "the longest entry of all is a continuation",
        "xabcdef abcdef",
        ["x", "##abcdef", "abcd", "##ef"],
        expected=["x", "##abcdef", "abcd", "##ef"],
    )
    yield Case(
        "the longest entry of all begins a word",
        "abcdefx",
        ["abcdef", "abc", "##x", "##d"],
        expected=["abcdef", "##x"],
    )
    yield Case("characters of a regular expression", "a.b axb (", ["a", "##.", "##b", "("])
    yield Case(
        "the unknown token may be an entry", "x [UNK]", ["[UNK]"], expected=["[UNK]", "[UNK]"]
    )
    for n_words, letters in ((40, "ab"), (80, "abc"), (80, "abcd")):
        vocabulary = entries(rng, 25, letters)
        text = " ".join(drawn(rng, 8, letters) for _ in range(n_words))
        yield Case(f"{n_words} words of {len(letters)} letters", text, vocabulary)
    yield Case("a word of 300 letters", "ab" * 150, ["a", "##a", "##b", "##aba"])


def drawn(rng, longest, letters):
    return "".join(rng.choice(list(letters), size=rng.integers(1, longest + 1)))


def entries(rng, n, letters):
    """Beginnings and continuations, with all single letters but the last as continuations."""
    found = {drawn(rng, 4, letters) for _ in range(n)} | {
        "##" + drawn(rng, 4, letters) for _ in range(n)
    }
    found |= {"##" + letter for letter in letters[:-1]} | set(letters)
    return sorted(found)


def growing(n, rng):
    return Case(f"a word of {n} letters", drawn_exactly(rng, n), [*"ab", "##a", "##b", "##aab"])


def drawn_exactly(rng, n):
    return "".join(rng.choice(list("ab"), size=n))


check = exact() & inputs_unchanged()
growth = Growth(growing, sizes=(250, 500, 1000, 2000))
