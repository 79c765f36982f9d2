import numpy as np

from onsite.judge.checks import Case, Growth, exact, inputs_unchanged, parts, up_to_scale


def cases(rng):
    # fmt: off
    # Weights by hand are multiplied until the shares are whole: k log x = log xᵏ, and log 1 = 0.
    yield Case(
        "a word of every document",
        ["a b", "a"],
        expected=(["a", "b"], [[0.0, 1.0], [0.0, 0.0]]),
    )
    yield Case(
        "a single document: each word is in every one",
        ["up and up"],
        expected=(["and", "up"], [[0.0, 0.0]]),
    )
    yield Case(
        "a word twice in its document",
        ["b a b", "c"],
        expected=(["a", "b", "c"], [[1 / 3, 2 / 3, 0.0], [0.0, 0.0, 1.0]]),
    )
    yield Case(
        "capitals",
        ["Red red", "BLUE"],
        expected=(["blue", "red"], [[0.0, 1.0], [1.0, 0.0]]),
    )
    yield Case(
        "words of one and of two documents out of three",
        ["a b", "b c", "c"],
        expected=(
            ["a", "b", "c"],
            np.log([[2, 4 / 3, 1], [1, 4 / 3, 4 / 3], [1, 1, 16 / 9]]),
        ),
    )
    yield Case(
        "an empty document",
        ["a b", "", "a"],
        expected=(["a", "b"], np.log([[4 / 3, 2], [1, 1], [16 / 9, 1]])),
    )
    yield Case(
        "a document of whitespace",
        [" \t\n", "a b\na", "  b\t"],
        expected=(["a", "b"], np.log([[1, 1], [4, 4 / 3], [1, 64 / 27]])),
    )
    yield Case(
        "a word often in one document and never in the others",
        ["a a a b", "b", "c"],
        expected=(["a", "b", "c"], np.log([[8, 4 / 3, 1], [1, (4 / 3) ** 4, 1], [1, 1, 16]])),
    )
    # fmt: on
    yield Case("punctuation stays", ["The end. The end", "end, don't end!", "- end"])
    yield Case("digits sort before letters, and 10 before 9", ["b 9 a", "10 zoo", "9 Zoo a-b ab"])
    yield Case("all documents alike", ["to be", "to be", "to be"])
    yield Case("long and short", ["a " * 30 + "b", "b", "a b c", "c " * 9 + "d"])
    yield Case("thirty documents, some empty", texts(rng, 30, rng.integers(0, 12, size=30)))
    yield Case("sixty documents", texts(rng, 60, rng.integers(1, 25, size=60)))


def texts(rng, n, lengths):
    """Documents of words w1, w2 ..., of which the first are by far the commonest."""
    numbers = np.minimum(rng.zipf(1.4, size=(n, max(lengths))), 60)
    return [
        " ".join(f"w{number}" for number in row[:length])
        for row, length in zip(numbers, lengths, strict=True)
    ]


check = parts(vocabulary=exact(), matrix=up_to_scale()) & inputs_unchanged()
growth = Growth(lambda n, rng: Case("n documents", texts(rng, n, [8] * n)), sizes=(100, 200, 400))
