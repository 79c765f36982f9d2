import math

from onsite.judge.checks import Case, close, inputs_unchanged


def one(candidate, *references):
    """A corpus of one sentence."""
    return [candidate.split()], [[reference.split() for reference in references]]


def cases(rng):
    yield Case("one word, right", *one("a", "a"), 1, expected=1.0)
    yield Case("one word, wrong", *one("a", "b"), 1, expected=0.0)
    yield Case("an empty candidate", *one("", "a"), 1, expected=0.0)
    yield Case("capitals make other words", *one("A b", "a b"), 1, expected=0.5)
    yield Case("a repeated word is clipped", *one("a a a a", "a b a"), 1, expected=0.5)
    yield Case(
        "clipped by the reference that has it most often",
        *one("a a a a", "a b b b", "a a b b"),
        1,
        expected=0.5,
    )
    yield Case("words of two references", *one("a b", "a x", "y b"), 1, expected=1.0)
    yield Case("pairs in order", *one("a b c a", "a b a c"), 2, expected=math.sqrt(1 / 3))
    yield Case("half as long as the reference", *one("a b", "a b c d"), 2, expected=math.exp(-1))
    yield Case("longer than the reference", *one("a b c d", "a b"), 1, expected=0.5)
    yield Case(
        "as long as one of the references", *one("a b", "a", "a b c d", "x y"), 1, expected=1.0
    )
    yield Case(
        "closer to the longer reference",
        *one("a b c", "a", "a b c d"),
        1,
        expected=math.exp(1 - 4 / 3),
    )
    yield Case("equally close, the longer first", *one("a b c", "a b c d", "a b"), 1, expected=1.0)
    yield Case("equally close, the shorter first", *one("a b c", "a b", "a b c d"), 1, expected=1.0)
    yield Case("words match, but no pair does", *one("a b", "b a"), 2, expected=0.0)
    yield Case("too short for any pair", *one("a", "a"), 2, expected=0.0)
    yield Case(
        "a long and a short sentence",
        [["a"] * 3 + ["x"] * 3, ["b", "c"]],
        [[["a"] * 6], [["b", "c"]]],
        1,
        expected=5 / 8,
    )
    yield Case(
        "a sentence too short for pairs beside one that has them",
        [["a"], ["b", "c", "d"], []],
        [[["a"]], [["b", "c", "e"]], [["f"]]],
        2,
        expected=math.exp(1 - 5 / 4) * math.sqrt(3 / 4 * 1 / 2),
    )
    yield Case(
        "the penalty is of all lengths together",
        [["a"], ["a", "b", "c"]],
        [[["a", "b"]], [["a", "b"]]],
        1,
        expected=3 / 4,
    )
    yield Case("a perfect translation", *corpus(rng, 5, 0.0), 4, expected=1.0)
    for n_sentences, max_n in ((10, 2), (30, 4), (60, 3)):
        yield Case(
            f"{n_sentences} sentences, n up to {max_n}", *corpus(rng, n_sentences, 0.2), max_n
        )


def corpus(rng, n_sentences, noise):
    """Candidates, each with one to three references that are noisy copies of it."""
    candidates, references = [], []
    for _ in range(n_sentences):
        words = [f"w{number}" for number in rng.integers(8, size=rng.integers(4, 15))]
        copies = [noisy(words, noise, rng) for _ in range(rng.integers(1, 4))]
        candidates.append(words)
        references.append(copies)
    return candidates, references


def noisy(words, noise, rng):
    """Each word is dropped, doubled, or replaced, with probability `noise` in all."""
    copy = []
    for word in words:
        change = rng.integers(3) if rng.random() < noise else None
        copy += {0: [], 1: [word, word], 2: ["other"]}.get(change, [word])
    return copy


check = close() & inputs_unchanged()
