import numpy as np

from onsite.judge.checks import Case, exact, holds, inputs_unchanged, parts


def cases(rng):
    # fmt: off
    yield Case(
        "one column, two categories",
        [["a"], ["b"]], [["b"], ["a"]],
        expected=([["a", "b"]], [[0, 1], [1, 0]]),
    )
    yield Case(
        "categories are sorted, not in order of appearance",
        [["z"], ["b"], ["m"]], [["z"], ["b"]],
        expected=([["b", "m", "z"]], [[0, 0, 1], [1, 0, 0]]),
    )
    yield Case(
        "an unseen category",
        [["a"], ["b"]], [["c"], ["a"]],
        expected=([["a", "b"]], [[0, 0], [1, 0]]),
    )
    yield Case(
        "an unseen category beside a known one",
        [["a", "x"], ["b", "y"]], [["c", "y"], ["b", "q"]],
        expected=([["a", "b"], ["x", "y"]], [[0, 0, 0, 1], [0, 1, 0, 0]]),
    )
    yield Case(
        "the same string in two columns",
        [["a", "b"], ["b", "c"]], [["b", "b"], ["c", "c"]],
        expected=([["a", "b"], ["b", "c"]], [[0, 1, 1, 0], [0, 0, 0, 1]]),
    )
    yield Case(
        "categories that only some test rows have",
        [["a"], ["b"], ["c"]], [["b"]],
        expected=([["a", "b", "c"]], [[0, 1, 0]]),
    )
    yield Case(
        "one training row",
        [["a", "b"]], [["a", "a"]],
        expected=([["a"], ["b"]], [[1, 0]]),
    )
    yield Case(
        "no test rows",
        [["a", "x"], ["b", "x"]], [],
        expected=([["a", "b"], ["x"]], np.zeros((0, 3))),
        check=parts(categories=exact(), matrix=no_rows) & inputs_unchanged(),
    )
    yield Case(
        "capitals and the empty string are categories",
        [["a"], ["A"], [""]], [[""], ["A"], ["B"]],
        expected=([["", "A", "a"]], [[1, 0, 0], [0, 1, 0], [0, 0, 0]]),
    )
    yield Case(
        "digits sort as strings",
        [["10"], ["9"]], [["9"], ["1"]],
        expected=([["10", "9"]], [[0, 1], [0, 0]]),
    )
    # fmt: on
    yield Case("three columns, a third of them unseen", rows(rng, 12, 6), rows(rng, 15, 9))
    yield Case("forty rows", rows(rng, 40, 20), rows(rng, 30, 24))


def rows(rng, n, n_categories):
    numbers = rng.integers(n_categories, size=(n, 3)) // [1, 2, 5]
    return [[f"c{number}" for number in row] for row in numbers.tolist()]


no_rows = holds("there are no rows", lambda rows, *_: len(rows) == 0)
check = parts(categories=exact(), matrix=exact()) & inputs_unchanged()
