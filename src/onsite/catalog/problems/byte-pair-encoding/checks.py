import numpy as np

from onsite.judge.checks import Case, exact, inputs_unchanged, parts


def cases(rng):
    yield Case("no merges", [("ab", 1)], 0, ["ab", "c"], expected=([], [["a", "b"], ["c"]]))
    yield Case(
        "one merge", [("ab", 1)], 1, ["ab", "ba"], expected=([("a", "b")], [["ab"], ["b", "a"]])
    )
    yield Case("no words", [], 3, ["ab"], expected=([], [["a", "b"]]))
    yield Case(
        "no pair left before all merges are learned",
        [("abc", 2)],
        5,
        ["abc", "bc"],
        expected=([("a", "b"), ("ab", "c")], [["abc"], ["b", "c"]]),
    )
    yield Case(
        "words of one character", [("a", 9), ("b", 1)], 2, ["ab"], expected=([], [["a", "b"]])
    )
    yield Case(
        "a frequent word outweighs several",
        [("ab", 5), ("cd", 2), ("xcd", 2)],
        1,
        [],
        expected=([("a", "b")], []),
    )
    yield Case(
        "a pair of several words outweighs a frequent one",
        [("ab", 5), ("cd", 3), ("xcd", 3)],
        1,
        ["cd"],
        expected=([("c", "d")], [["cd"]]),
    )
    yield Case(
        "equal counts: the first in order",
        [("zy", 1), ("ba", 1), ("bc", 1)],
        3,
        [],
        expected=([("b", "a"), ("b", "c"), ("z", "y")], []),
    )
    yield Case(
        "pairs are ordered as tuples, not as joined text",
        [("aaa", 3), ("ab", 3)],
        2,
        ["aaab"],
        expected=([("a", "a"), ("a", "b")], [["aa", "ab"]]),
    )
    yield Case(
        "a pair that overlaps itself merges from the left",
        [("aaa", 1)],
        1,
        ["aaa", "aaaa", "aaaaa"],
        expected=([("a", "a")], [["aa", "a"], ["aa", "aa"], ["aa", "aa", "a"]]),
    )
    yield Case(
        "a pair that overlaps itself counts at every place",
        [("aaa", 2), ("bc", 3)],
        1,
        ["aaa"],
        expected=([("a", "a")], [["aa", "a"]]),
    )
    yield Case(
        "a merged symbol takes part in later merges",
        [("abab", 2)],
        2,
        ["abab", "ababab"],
        expected=([("a", "b"), ("ab", "ab")], [["abab"], ["abab", "ab"]]),
    )
    yield Case(
        "queries follow the order of learning",
        [("bc", 5), ("ab", 3)],
        2,
        ["abc"],
        expected=([("b", "c"), ("a", "b")], [["a", "bc"]]),
    )
    yield Case(
        "symbols that end like the pair are left alone",
        [("ab", 4), ("abc", 1), ("bc", 3)],
        3,
        ["abc", "aabbc"],
    )
    yield Case(
        "capitals, spaces and characters never seen",
        [("A a", 2), ("a a", 1)],
        2,
        ["A a", "é a"],
    )
    counts = vocabulary(rng, 25, "abc")
    yield Case("25 words of three letters", counts, 20, queries(rng, 30, "abcd"))
    counts = vocabulary(rng, 60, "aeinrst")
    yield Case("60 words of seven letters", counts, 40, queries(rng, 40, "aeinrst"))


def vocabulary(rng, n, letters):
    """Distinct words; small counts, so that many pairs tie."""
    words = sorted(set(queries(rng, n, letters)))
    return [(word, int(rng.integers(1, 5))) for word in rng.permutation(np.array(words)).tolist()]


def queries(rng, n, letters):
    return ["".join(rng.choice(list(letters), size=rng.integers(1, 10))) for _ in range(n)]


check = parts(merges=exact(), pieces=exact()) & inputs_unchanged()
