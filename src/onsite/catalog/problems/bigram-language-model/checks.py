import math

from onsite.judge.checks import Case, Growth, close, inputs_unchanged


def sentences(*texts):
    return [text.split() for text in texts]


def asked(name, training, *calls, expected=None):
    if expected is None:
        return Case(name, training, calls=calls)
    return Case(name, training, calls=calls, expected=expected)


def cases(rng):
    # fmt: off
    yield asked(
        "one sentence of one word", sentences("go"),
        ("following", "<s>"), ("following", "go"), ("perplexity", sentences("go")),
        expected=[{"go": 1.0}, {"</s>": 1.0}, 1.0],
    )
    yield asked(
        "two ways to begin", sentences("a", "b"), ("perplexity", sentences("a")),
        expected=[math.sqrt(2)],
    )
    yield asked(
        "a word never seen", sentences("a"),
        ("following", "b"), ("perplexity", sentences("b")),
        expected=[{}, math.inf],
    )
    yield asked(
        "known words, but a bigram never seen", sentences("a b"),
        ("perplexity", sentences("a")), ("perplexity", sentences("a b", "b")),
        ("following", "a"), ("following", "b"),
        expected=[math.inf, math.inf, {"b": 1.0}, {"</s>": 1.0}],
    )
    yield asked(
        "the end of one sentence does not lead to the next", sentences("a", "a"),
        ("following", "</s>"), ("perplexity", sentences("a", "a", "a")),
        expected=[{}, 1.0],
    )
    yield asked(
        "a word three times in a row", sentences("no no no"),
        ("following", "no"), ("perplexity", sentences("no no no")),
        expected=[{"no": 2 / 3, "</s>": 1 / 3}, (27 / 4) ** (1 / 4)],
    )
    yield asked(
        "empty sentences are trained on", [[], ["a"], []],
        ("following", "<s>"), ("perplexity", [[]]), ("perplexity", [["a"], []]),
        expected=[{"</s>": 2 / 3, "a": 1 / 3}, 1.5, (9 / 2) ** (1 / 3)],
    )
    yield asked(
        "nothing to train on", [],
        ("following", "<s>"), ("perplexity", [[]]), ("perplexity", sentences("a")),
        expected=[{}, math.inf, math.inf],
    )
    yield asked(
        "a short and a long sentence weigh by their length", sentences("a a a a", "b"),
        ("perplexity", sentences("a a a a", "b")),
        expected=[(4 * (4 / 3) ** 3 * 4) ** (1 / 7)],
    )
    yield asked(
        "the model is the same whatever it was asked", sentences("a b", "a c"),
        ("following", "z"), ("perplexity", sentences("z a")), ("following", "a"),
        ("following", "z"), ("perplexity", sentences("a c")),
        expected=[{}, math.inf, {"b": 0.5, "c": 0.5}, {}, 2 ** (1 / 3)],
    )
    yield asked("capitals and punctuation are as given", sentences("The the", "the The ."),
                ("following", "The"), ("following", "the"), ("perplexity", sentences("The the")))
    # fmt: on
    text = drawn(rng, 60, 5)
    yield asked("sixty sentences", text, *[("following", w) for w in ("<s>", "w0", "w3", "w9")])
    yield asked("perplexity of part of the training text", text, ("perplexity", text[:20]))
    yield asked("a text of thousands of words", text, ("perplexity", text * 40))


def drawn(rng, n_sentences, n_words):
    return [
        [f"w{number}" for number in rng.integers(n_words, size=rng.integers(6))]
        for _ in range(n_sentences)
    ]


def growing(n, rng):
    # A vocabulary of n, so that nearly all bigrams differ; ten words to a sentence.
    words = [f"w{number}" for number in rng.integers(n, size=n)]
    text = [words[at : at + 10] for at in range(0, n, 10)]
    return Case(f"{n} words", text, calls=[("perplexity", text)])


check = close() & inputs_unchanged()
growth = Growth(growing, sizes=(250, 500, 1000, 2000))
