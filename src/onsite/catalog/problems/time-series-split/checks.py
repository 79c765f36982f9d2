from onsite.judge.checks import Case, exact


def cases(rng):
    yield Case("one split of two rows", 2, 1, 1, 0, None, expected=[([0], [1])])
    yield Case("two splits", 3, 2, 1, 0, None, expected=[([0], [1]), ([0, 1], [2])])
    yield Case("test sets of two rows", 5, 1, 2, 0, None, expected=[([0, 1, 2], [3, 4])])
    yield Case("a gap of one row", 4, 1, 1, 1, None, expected=[([0, 1], [3])])
    yield Case(
        "a gap of two rows reaches over the test set before",
        6,
        2,
        1,
        2,
        None,
        expected=[([0, 1], [4]), ([0, 1, 2], [5])],
    )
    yield Case("at most two rows to train on", 4, 1, 1, 0, 2, expected=[([1, 2], [3])])
    yield Case("at most two rows, before a gap", 6, 1, 1, 2, 2, expected=[([1, 2], [5])])
    yield Case(
        "fewer rows than the limit at first",
        5,
        3,
        1,
        0,
        3,
        expected=[([0, 1], [2]), ([0, 1, 2], [3]), ([1, 2, 3], [4])],
    )
    yield Case("a limit of one row", 4, 2, 1, 0, 1, expected=[([1], [2]), ([2], [3])])
    yield Case(
        "nothing to train on before the first block", 4, 2, 2, 0, None, expected=[([0, 1], [2, 3])]
    )
    yield Case(
        "the gap swallows what is before the first two blocks",
        6,
        3,
        2,
        2,
        9,
        expected=[([0, 1], [4, 5])],
    )
    yield Case("the gap swallows everything", 4, 2, 1, 3, None, expected=[])
    yield Case(
        "a single row before the first test set",
        9,
        2,
        4,
        0,
        None,
        expected=[([0], [1, 2, 3, 4]), ([0, 1, 2, 3, 4], [5, 6, 7, 8])],
    )
    yield Case("21 rows, four splits", 21, 4, 3, 2, None)
    yield Case("100 rows, five splits, a sliding window", 100, 5, 10, 7, 30)
    yield Case("60 rows, a window that fills up on the way", 60, 9, 5, 3, 26)
    yield Case("a year of days, tested by the week", 365, 12, 7, 28, None)


check = exact()
