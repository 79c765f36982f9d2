import numpy as np

from onsite.judge.checks import Case, Growth, close, inputs_unchanged


def texts(*documents):
    return [document.split() for document in documents]


def cases(rng):
    # fmt: off
    # By hand: 1 + (N - n + 0.5) / (n + 0.5) is (N + 1) / (n + 0.5).
    yield Case(
        "one document, one word", ["a"], texts("a"), 1.0, 0.0,
        expected=[np.log(4 / 3)],
    )
    yield Case("a word that no document has", ["z"], texts("a", "b"), 1.5, 0.75, expected=[0, 0])
    yield Case("no query", [], texts("a", "b"), 1.5, 0.75, expected=[0, 0])
    yield Case(
        "a word in two documents of three, without regard to length",
        ["a"], texts("a b", "a a a", "c"), 1.0, 0.0,
        expected=np.log(1.6) * np.array([1, 6 / 4, 0]),
    )
    yield Case(
        "length fully divided out", ["a"], texts("a b b b", "a b", "c c c"), 1.0, 1.0,
        expected=np.log(1.6) * np.array([2 / (1 + 4 / 3), 2 / (1 + 2 / 3), 0]),
    )
    yield Case(
        "half of the length divided out", ["a"], texts("a a b b", "b b"), 2.0, 0.5,
        expected=[np.log(2) * 6 / (2 + 2 * (0.5 + 0.5 * 4 / 3)), 0],
    )
    yield Case(
        "k1 is 0: only presence counts", ["a"], texts("a a a", "a b", "b"), 0.0, 0.75,
        expected=[np.log(1.6), np.log(1.6), 0],
    )
    yield Case(
        "the query repeats a word", ["a", "b", "a"], texts("a", "b"), 1.0, 0.0,
        expected=np.log(2) * np.array([2, 1]),
    )
    yield Case(
        "an empty document", ["a"], texts("a a", "", "a"), 1.0, 1.0,
        expected=np.log(1.6) * np.array([4 / (2 + 2), 0, 2 / (1 + 1)]),
    )
    yield Case("all documents empty", ["a"], [[], []], 1.2, 0.75, expected=[0, 0])
    yield Case("a word of every document", ["a"], texts("a b", "a c", "a"), 1.2, 0.75)
    yield Case("capitals make other words", ["A"], texts("A a", "a", "b"), 1.2, 0.75)
    # fmt: on
    documents = drawn(rng, 60, rng.integers(0, 30, size=60))
    yield Case("sixty documents", ["w0", "w5", "w2", "w40"], documents, 1.2, 0.75)
    yield Case("sixty documents, a query with repetitions", documents[3] * 2, documents, 2.0, 0.3)
    yield Case("slow saturation", ["w0", "w1"], documents, 50.0, 1.0)


def drawn(rng, n, lengths):
    """Documents of words w0, w1 ..., of which the first are the commonest."""
    return [
        [f"w{number}" for number in (50 * rng.random(length) ** 3).astype(int)]
        for length in lengths
    ]


def growing(n, rng):
    return Case(f"{n} documents", ["w0", "w1", "w2"], drawn(rng, n, [8] * n), 1.2, 0.75)


check = close() & inputs_unchanged()
growth = Growth(growing, sizes=(100, 200, 400, 800))
