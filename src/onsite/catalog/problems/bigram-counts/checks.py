from onsite.judge.checks import Case, Growth, same_multiset


def cases(rng):
    yield Case("no sentences", [], expected=[])
    yield Case("a sentence without words", [""], expected=[])
    yield Case("one word", ["go"], expected=counts(("<s> go", 1), ("go </s>", 1)))
    yield Case(
        "nothing but white space",
        ["go", " \t\n"],
        expected=counts(("<s> go", 1), ("go </s>", 1)),
    )
    yield Case(
        "two words", ["hot tea"], expected=counts(("<s> hot", 1), ("hot tea", 1), ("tea </s>", 1))
    )
    yield Case(
        "one word three times",
        ["no no no"],
        expected=counts(("<s> no", 1), ("no no", 2), ("no </s>", 1)),
    )
    yield Case(
        "either order",
        ["new york new"],
        expected=counts(("<s> new", 1), ("new york", 1), ("york new", 1), ("new </s>", 1)),
    )
    yield Case(
        "no bigram spans two sentences",
        ["a b", "c"],
        expected=counts(("<s> a", 1), ("a b", 1), ("b </s>", 1), ("<s> c", 1), ("c </s>", 1)),
    )
    yield Case(
        "a bigram in two sentences",
        ["a b", "a b"],
        expected=counts(("<s> a", 2), ("a b", 2), ("b </s>", 2)),
    )
    yield Case(
        "capital letters",
        ["The THE the"],
        expected=counts(("<s> the", 1), ("the the", 2), ("the </s>", 1)),
    )
    yield Case(
        "white space of any amount",
        ["  a  b\tc \n"],
        expected=counts(("<s> a", 1), ("a b", 1), ("b c", 1), ("c </s>", 1)),
    )
    yield Case(
        "punctuation stays",
        ["a cat. a cat, don't"],
        expected=counts(
            ("<s> a", 1),
            ("a cat.", 1),
            ("cat. a", 1),
            ("a cat,", 1),
            ("cat, don't", 1),
            ("don't </s>", 1),
        ),
    )
    yield Case("a sentence without words between two", ["Up we go", "", "we go up", "   ", "go"])
    words = ["The", "the", "cat", "sat", "on", "mat.", "mat"]
    for sentences in (30, 300):
        yield Case(f"{sentences} sentences", [sentence(words, rng) for _ in range(sentences)])


def counts(*pairs):
    """("a b", 2) as (("a", "b"), 2)."""
    return [(tuple(pair.split()), count) for pair, count in pairs]


def sentence(words, rng):
    """Up to seven words, with one or two spaces after each."""
    return "".join(word + " " * rng.integers(1, 3) for word in rng.choice(words, rng.integers(8)))


def growing(n, rng):
    # Words from a vocabulary of n, so that nearly all bigrams differ; ten to a sentence.
    tokens = [f"w{number}" for number in rng.integers(n, size=n)]
    return Case(f"{n} words", [" ".join(tokens[at : at + 10]) for at in range(0, n, 10)])


check = same_multiset()
growth = Growth(growing, sizes=(250, 500, 1000, 2000), time=0.6)
