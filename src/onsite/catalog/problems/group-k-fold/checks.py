import numpy as np

from onsite.judge.checks import Case, exact, inputs_unchanged


def cases(rng):
    yield Case("two groups of one row", np.array([1, 0]), 2, expected=[1, 0])
    yield Case("the larger group first", np.array([0, 1, 1]), 2, expected=[1, 0, 0])
    yield Case(
        "a third group goes to the smaller fold",
        np.array([0, 0, 0, 1, 1, 2]),
        2,
        expected=[0, 0, 0, 1, 1, 1],
    )
    yield Case(
        "a third and a fourth group go to the smaller fold",
        np.array([5, 5, 5, 5, 6, 6, 7, 8]),
        2,
        expected=[0, 0, 0, 0, 1, 1, 1, 1],
    )
    yield Case(
        "groups of the same size, by number",
        np.array([30, 20, 10, 20, 10, 30]),
        3,
        expected=[2, 1, 0, 1, 0, 2],
    )
    yield Case(
        "folds of the same size, by number",
        np.array([4, 4, 3, 3, 2, 2, 9]),
        3,
        expected=[2, 2, 1, 1, 0, 0, 0],
    )
    yield Case(
        "two folds equally small, and a third smaller still",
        np.array([1, 1, 2, 2, 3, 4, 5]),
        3,
        # Groups 1, 2, 3 open the folds; 4 joins 3, and 5 then finds three folds of two rows.
        expected=[0, 0, 1, 1, 2, 2, 0],
    )
    yield Case(
        "negative and huge group numbers, rows apart",
        np.array([10**12, -7, 0, -7, 10**12, -7]),
        2,
        expected=[1, 0, 1, 0, 1, 0],
    )
    yield Case(
        "a group larger than all others together",
        np.array([2, 2, 2, 2, 2, 1, 3, 0]),
        3,
        expected=[0, 0, 0, 0, 0, 2, 1, 1],
    )
    yield Case("100 rows of 12 groups", rng.integers(-6, 6, size=100), 5)
    yield Case("300 rows, groups of unlike sizes", 7 * rng.geometric(0.15, size=300), 4)
    yield Case("400 rows of small groups", rng.integers(150, size=400), 10)


check = exact() & inputs_unchanged()
