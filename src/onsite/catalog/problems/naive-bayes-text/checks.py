import numpy as np

from onsite.judge.checks import Case, Growth, close, inputs_unchanged


def texts(*documents):
    return [document.split() for document in documents]


def asked(name, alpha, documents, labels, *queries, expected=None):
    """Fit, ask for the posterior of each query, then predict them all."""
    calls = [("fit", documents, labels), *(("log_posterior", query) for query in queries)]
    calls.append(("predict", list(queries)))
    if expected is None:
        return Case(name, alpha, calls=calls)
    posteriors, predictions = expected
    logs = [{label: float(np.log(p)) for label, p in row.items()} for row in posteriors]
    return Case(name, alpha, calls=calls, expected=[None, *logs, predictions])


def cases(rng):
    # fmt: off
    yield asked(
        "one document", 1.0, texts("a"), ["x"], ["a"],
        expected=([{"x": 1}], ["x"]),
    )
    yield asked(
        "two classes of one word each", 1.0, texts("a", "b"), ["x", "y"], ["a"], ["b"],
        expected=([{"x": 2 / 3, "y": 1 / 3}, {"x": 1 / 3, "y": 2 / 3}], ["x", "y"]),
    )
    yield asked(
        "priors", 1.0, texts("a", "a", "a", "a"), ["x", "x", "y", "x"], [], ["a"],
        expected=([{"x": 3 / 4, "y": 1 / 4}] * 2, ["x", "x"]),
    )
    yield asked(
        "alpha is 1/2", 0.5, texts("a", "b"), ["x", "y"], ["a"],
        expected=([{"x": 3 / 4, "y": 1 / 4}], ["x"]),
    )
    yield asked(
        "a word that occurs twice counts twice", 1.0, texts("a", "b"), ["x", "y"], ["a", "a"],
        expected=([{"x": 4 / 5, "y": 1 / 5}], ["x"]),
    )
    yield asked(
        "a word twice in a training document", 1.0, texts("a a", "b"), ["x", "y"], ["a"],
        expected=([{"x": 9 / 13, "y": 4 / 13}], ["x"]),
    )
    yield asked(
        "unknown words are ignored", 1.0, texts("a a", "b"), ["x", "y"],
        ["a", "z", "Z"], ["z", "b"],
        expected=([{"x": 9 / 13, "y": 4 / 13}, {"x": 3 / 11, "y": 8 / 11}], ["x", "y"]),
    )
    yield asked(
        "no known word: the priors", 1.0, texts("a", "b b b", "b"), ["x", "y", "y"], ["z"], [],
        expected=([{"x": 1 / 3, "y": 2 / 3}] * 2, ["y", "y"]),
    )
    yield asked(
        "the vocabulary is that of all classes", 1.0, texts("a", "b c d"), ["x", "y"], ["a"],
        expected=([{"x": 14 / 19, "y": 5 / 19}], ["x"]),
    )
    yield asked(
        "an empty document counts for the prior", 1.0, [["a"], [], ["b"]], ["x", "x", "y"], ["a"],
        expected=([{"x": 4 / 5, "y": 1 / 5}], ["x"]),
    )
    yield asked(
        "a class without words", 1.0, [["a", "a"], ["b"], []], ["x", "x", "y"], ["b"],
        expected=([{"x": 8 / 13, "y": 5 / 13}], ["x"]),
    )
    yield Case(
        "fitted twice", 1.0,
        calls=[
            ("fit", texts("a", "b"), ["old", "y"]), ("fit", texts("c", "b"), ["x", "y"]),
            ("log_posterior", ["c"]), ("log_posterior", ["a"]),
        ],
        expected=[
            None, None,
            {"x": np.log(2 / 3), "y": np.log(1 / 3)}, {"x": np.log(1 / 2), "y": np.log(1 / 2)},
        ],
    )
    # fmt: on
    yield asked("nothing to predict", 1.0, texts("a"), ["x"])
    documents, labels = drawn(rng, 60, 3)
    queries, _ = drawn(rng, 8, 3)
    yield asked("three classes, 60 documents", 1.0, documents, labels, *queries)
    yield asked("a small alpha", 0.01, documents, labels, *queries, ["w0", "unknown", "w1"])
    yield asked(
        "thousands of words", 1.0, documents, labels, queries[0] * 300, ["w0", "w1", "w2"] * 999
    )


def drawn(rng, n, n_classes):
    labels = [f"class {number}" for number in rng.integers(n_classes, size=n)]
    documents = []
    for label in labels:
        shape = np.full(12, 0.5) + 4 * (np.arange(12) % n_classes == int(label[-1]))
        words = rng.choice(12, p=shape / shape.sum(), size=rng.integers(1, 15))
        documents.append([f"w{number}" for number in words])
    return documents, labels


def growing(n, rng):
    words = [f"w{number}" for number in rng.integers(n, size=n)]
    documents = [words[at : at + 10] for at in range(0, n, 10)]
    labels = [f"class {number}" for number in rng.integers(4, size=len(documents))]
    return Case(
        f"{n} words", 1.0, calls=[("fit", documents, labels), ("log_posterior", words[:10])]
    )


check = close() & inputs_unchanged()
growth = Growth(growing, sizes=(500, 1000, 2000, 4000))
