import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged

NAN = np.nan


def table(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "nobody else has rated the item: the user's own mean",
        table([4, 2, NAN], [5, 1, NAN]), 0, 2, 3, expected=3.0,
    )
    yield Case(
        "one neighbour, 2 above their own mean of 3 at the item",
        table([4, 2, NAN], [3, 1, 5]), 0, 2, 1,
        # Over the first two items the deviations are (1, -1) and (0, -2): a positive cosine.
        expected=5.0,
    )
    yield Case(
        "a user of the opposite taste is no neighbour",
        table([4, 2, NAN], [1, 5, 3], [5, 2, 5]), 0, 2, 2, expected=4.0,
    )
    yield Case(
        "only a user of the opposite taste: the mean alone",
        table([4, 1, NAN], [1, 5, 4]), 0, 2, 2, expected=2.5,
    )
    yield Case(
        "no item in common",
        table([4, 2, NAN, NAN], [NAN, NAN, 5, 1]), 0, 2, 1, expected=3.0,
    )
    yield Case(
        "a user who rates everything alike has similarity 0",
        table([4, 2, NAN], [3, 3, 3]), 0, 2, 1, expected=3.0,
    )
    yield Case(
        "the asking user rates everything alike",
        table([2, 2, NAN], [5, 1, 3]), 0, 2, 1, expected=2.0,
    )
    # Similarities 1 and 1/2; the deviations at the item are 0 and 3.
    alike, half_alike = [4, 2, 3, 3, NAN], [4, 3, 2, 6, 0]
    yield Case(
        "two neighbours, weighted by similarity",
        table([4, 2, 3, NAN, NAN], half_alike, alike), 0, 3, 2, expected=3 + 1.5 / 1.5,
    )
    yield Case(
        "the more similar of two neighbours",
        table([4, 2, 3, NAN, NAN], half_alike, alike), 0, 3, 1, expected=3.0,
    )
    yield Case(
        "the prediction may leave the scale",
        table([5, 4, NAN], [4, 1, 5.5]), 0, 2, 1, expected=4.5 + 2,
    )
    # fmt: on
    R = ratings(rng, 12, 9, 0.3)
    yield Case("twelve users, three neighbours", R, *gap(R, 3), 3)
    yield Case("twelve users, one neighbour", R, *gap(R, 10), 1)
    R = ratings(rng, 40, 25, 0.5)
    yield Case("forty users, half missing, five neighbours", R, *gap(R, 100), 5)
    yield Case("forty users, more neighbours asked for than there are", R, *gap(R, 200), 100)
    R = ratings(rng, 30, 20, 0.8)
    yield Case("thirty users, most missing", R, *gap(R, 50), 4)
    yield Case("thirty users, most missing, another", R, *gap(R, 150), 2)


def ratings(rng, n, d, share_missing):
    taste = rng.normal(size=(n, 2)) @ rng.normal(size=(2, d))
    R = 3 + rng.normal(size=(n, 1)) + taste + rng.normal(size=(n, d)) / 2
    missing = rng.random(size=R.shape) < share_missing
    missing[:, :3] = False  # with so many common items no two similarities are equal
    return np.where(missing, NAN, R)


def gap(R, which):
    user, item = np.argwhere(np.isnan(R))[which % np.isnan(R).sum()]
    return int(user), int(item)


check = close() & inputs_unchanged()
