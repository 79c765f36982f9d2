import numpy as np

from onsite.judge.checks import (
    Case,
    distributed_as,
    holds,
    inputs_unchanged,
    uses_generator,
)


def cases(rng):
    # Where each row is a fold or a class of its own, nothing need be left to chance.
    yield Case("two rows of one class", np.array([3, 3]), 2, rng, check=only_balanced)
    yield Case("two classes of two rows", np.array([0, 1, 0, 1]), 2, rng)
    yield Case("two classes of three rows, so remainders", np.array([0, 1, 0, 1, 1, 0]), 2, rng)
    yield Case(
        "every row a class of its own",
        np.array([4, -2, 0, 10**9, 7]),
        3,
        rng,
        check=only_balanced,
    )
    yield Case("a class of fewer than k rows", np.array([1, 1, 1, 1, 1, 1, 0]), 3, rng)
    yield Case("as many folds as rows", np.array([1, 1, 0, 1]), 4, rng, check=only_balanced)
    sizes = {-5: 23, 0: 11, 2: 6, 9: 1}
    y = rng.permutation(np.repeat(list(sizes), list(sizes.values())))
    yield Case("41 rows of four classes, five folds", y, 5, rng)
    yield Case(
        "30 classes of six rows, five folds", rng.permutation(np.repeat(range(30), 6)), 5, rng
    )
    yield Case(
        "30 classes of nine rows, ten folds", rng.permutation(np.repeat(range(30), 9)), 10, rng
    )
    yield Case("500 rows, a rare class", (rng.random(500) < 0.05).astype(int), 7, rng)
    yield Case(
        "which row shares the first one's fold: one class of four rows",
        np.array([8, 8, 8, 8]),
        2,
        rng,
        repeat=500,
        check=distributed_as(dict.fromkeys((1, 2, 3), 1 / 3), of=partner),
    )
    yield Case(
        "which rows of two classes share a fold",
        np.array([1, 1, 6, 6]),
        2,
        rng,
        repeat=500,
        check=distributed_as(dict.fromkeys((2, 3), 1 / 2), of=partner),
    )


def partner(fold):
    """The first row that is in the fold of row 0."""
    return list(fold).index(fold[0], 1)


def is_balanced(fold, y, k, rng):
    fold = np.asarray(fold)
    if fold.shape != y.shape or not np.isin(fold, np.arange(k)).all():
        return f"there should be one fold from 0 to {k - 1} for each of the {len(y)} rows"
    fold = fold.astype(int)
    for what, rows in [("of all rows", np.arange(len(y))), *classes(y)]:
        sizes = np.bincount(fold[rows], minlength=k)
        if sizes.max() - sizes.min() > 1:
            return f"{what}, one fold has {sizes.max()} and another {sizes.min()}"
    return None


def classes(y):
    order = np.argsort(y, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(y[order])) + 1):
        yield f"of the {len(rows)} rows of class {y[rows[0]]}", rows


only_balanced = holds("all classes and all folds are balanced", is_balanced) & inputs_unchanged()
check = only_balanced & uses_generator()
