from itertools import product

from onsite.judge.checks import Case, Growth, close, inputs_unchanged, parts


def pairs(*queries):
    """ "a b" as ("a", "b")."""
    return [tuple(query.split()) for query in queries]


def cases(rng):
    # fmt: off
    yield Case(
        "two words", ["a", "b"], pairs("a b"), 1.0, 0.5,
        expected=([2 / 3], [1.0]),
    )
    yield Case(
        "one word, twice", ["a", "a"], pairs("a a"), 0.5, 0.25,
        expected=([1.0], [1.0]),
    )
    yield Case(
        "a pair seen, and one not seen", ["a", "b", "a", "c"], pairs("a b", "a a", "b a"), 1.0, 0.5,
        expected=([2 / 5, 1 / 5, 1 / 2], [5 / 12, 1 / 6, 2 / 3]),
    )
    yield Case(
        "the last word begins no bigram", ["a", "b", "a", "c"], pairs("c a", "c c"), 1.0, 0.5,
        expected=([1 / 3, 1 / 3], [1 / 3, 1 / 3]),
    )
    yield Case(
        "the last word begins a bigram elsewhere",
        ["a", "a", "b", "a"], pairs("a a", "a b"), 1.0, 0.5,
        expected=([2 / 4, 2 / 4], [1 / 4 + 1 / 2 * 2 / 3, 1 / 4 + 1 / 2 / 3]),
    )
    yield Case(
        "a context that the text lacks", ["a", "b", "a", "c"], pairs("z a", "z b"), 2.0, 0.5,
        expected=([1 / 3, 1 / 3], [1 / 3, 1 / 3]),
    )
    yield Case(
        "frequent, but only ever after one word",
        ["new", "york", "new", "york", "new", "york", "old"],
        pairs("old york", "new york", "york york"), 0.5, 0.5,
        expected=(
            [0.5 / 1.5, 3.5 / 4.5, 0.5 / 4.5],
            [1 / 3, 2.5 / 3 + 0.5 / 9, 1 / 9],
        ),
    )
    yield Case(
        "the first word, which nothing precedes", ["a", "b", "b"],
        pairs("a a", "b a", "b b", "z a", "z b"), 1.0, 0.5,
        expected=([1 / 3, 1 / 3, 2 / 3, 1 / 2, 1 / 2], [0.0, 0.0, 1.0, 0.0, 1.0]),
    )
    # fmt: on
    yield Case("no queries", ["a", "b"], [], 1.0, 0.5)
    yield Case("capitals make other words", ["A", "a", "A", "b"], pairs("A a", "a A"), 1.0, 0.75)
    words = drawn(rng, 200, 8)
    everything = list(product([*sorted(set(words)), "unknown"], sorted(set(words))))
    yield Case("all pairs of a text of 200 words", words, everything, 0.1, 0.75)
    yield Case("a tiny alpha and a discount near 1", words, everything, 1e-6, 0.999)
    yield Case("most pairs seen once", drawn(rng, 60, 40), pairs("w0 w0"), 1.0, 0.5)


def drawn(rng, n, n_words):
    """Every word at least once, the first ones most often."""
    ids = [*range(n_words), *(n_words * rng.random(n - n_words) ** 3).astype(int)]
    return [f"w{number}" for number in rng.permutation(ids)]


def growing(n, rng):
    words = drawn(rng, n, n // 10)
    return Case(
        f"{n} words and as many pairs", words, list(zip(words[::-1], words, strict=True)), 0.5, 0.5
    )


check = parts(additive=close(), kneser_ney=close()) & inputs_unchanged()
growth = Growth(growing, sizes=(200, 400, 800, 1600))
