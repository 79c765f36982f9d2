import math

from onsite.judge.checks import Case, Growth, close, inputs_unchanged


def cases(rng):
    yield Case("full agreement", ["a", "b"], ["a", "b"], expected=1.0)
    yield Case("agreement as by chance", [1, 1, 2, 2], [1, 2, 1, 2], expected=0.0)
    yield Case("each says the opposite", ["a", "b"], ["b", "a"], expected=-1.0)
    yield Case("one item, the same label", [7], [7], expected=math.nan)
    yield Case("one label throughout", ["x", "x", "x"], ["x", "x", "x"], expected=math.nan)
    yield Case("one label each, but not the same", [3, 3], [4, 4], expected=0.0)
    yield Case("one rater has one label only", ["a", "a", "a"], ["a", "a", "b"], expected=0.0)
    yield Case(
        "two labels, unlike shares",
        ["y", "y", "y", "n", "n"],
        ["y", "y", "n", "n", "n"],
        # 4/5 observed; 3/5 · 2/5 + 2/5 · 3/5 = 12/25 by chance.
        expected=8 / 13,
    )
    yield Case(
        "a label of the first rater alone, and one of the second",
        [0, 0, 5, 1],
        [0, 0, 1, -1],
        # 2/4 observed; 2/4 · 2/4 + 1/4 · 1/4 = 5/16 by chance.
        expected=3 / 11,
    )
    yield Case(
        "three labels",
        ["cat", "dog", "cow", "cat", "dog", "cow"],
        ["cat", "dog", "cat", "cat", "cow", "cow"],
        # 4/6 observed; (2 · 3 + 2 · 1 + 2 · 2) / 36 = 1/3 by chance.
        expected=1 / 2,
    )
    yield Case("100 items, four labels", *raters(rng, 100, 4, 0.6))
    yield Case("300 items, raters who guess", *raters(rng, 300, 3, 0.0))
    yield Case("500 items, one label prevails", *raters(rng, 500, 2, 0.2, share=0.95))
    first, second = raters(rng, 200, 30, 0.7)
    yield Case(
        "30 labels, as strings", [str(label) for label in first], [str(label) for label in second]
    )


def raters(rng, n, n_labels, agreement, share=0.4):
    """Labels of which low ones are common; the second rater copies the first's with some chance."""
    first, guesses = rng.geometric(share, size=(2, n)) % n_labels
    copies = rng.random(n) < agreement
    return first.tolist(), [
        int(a if copied else b) for a, b, copied in zip(first, guesses, copies, strict=True)
    ]


def many_labels(n, rng):
    labels = rng.permutation(n)
    return Case(f"{n} items, nearly as many labels", labels.tolist(), (labels // 2 * 2).tolist())


check = close() & inputs_unchanged()
growth = Growth(many_labels, sizes=(500, 1000, 2000, 4000))
