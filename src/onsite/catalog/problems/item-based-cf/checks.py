import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts

NAN = np.nan


def table(*rows):
    return np.array(rows, dtype=float)


def cases(rng):
    # fmt: off
    yield Case(
        "one rating, and an item that nobody has rated: the user's mean",
        table([3, NAN]), 1,
        expected=(table([0, 0], [0, 0]), table([3, 3])),
    )
    yield Case(
        "nothing to fill, opposite items",
        table([4, 2], [1, 3]), 1,
        expected=(table([0, -1], [-1, 0]), table([4, 2], [1, 3])),
    )
    yield Case(
        "no similar item: the item's mean",
        table([4, 2], [1, 3], [3, NAN]), 1,
        expected=(table([0, -1], [-1, 0]), table([4, 2], [1, 3], [3, 2.5])),
    )
    # Deviations (1, -2, 1) and (1, -1): item 2 is compared by the first user alone.
    part = -3 / np.sqrt(10)
    yield Case(
        "one neighbour: the rating that the same user gave it",
        table([4, 1, 4], [4, 2, NAN]), 2,
        expected=(table([0, part, 1], [part, 0, -1], [1, -1, 0]), table([4, 1, 4], [4, 2, 4])),
    )
    yield Case(
        "users who rate everything alike make no items similar",
        table([2, 2, NAN], [4, 4, 4]), 1,
        expected=(np.zeros((3, 3)), table([2, 2, 4], [4, 4, 4])),
    )
    yield Case(
        "no two items have a user in common",
        table([4, NAN, NAN], [NAN, 1, NAN], [NAN, NAN, 2]), 2,
        expected=(np.zeros((3, 3)), table([4, 1, 2], [4, 1, 2], [4, 1, 2])),
    )
    # Deviations (1, 1, 0, -2), (2, 2, 1, -5) and (-2, gap, 2, gap).
    R = table([4, 4, 3, 1], [5, 5, 4, -2], [1, NAN, 5, NAN])
    near, apart = 2 / np.sqrt(5), -2 / np.sqrt(45)
    far, wide = -12 / np.sqrt(145), -5 / np.sqrt(29)
    S = table([0, 1, apart, far], [1, 0, near, far], [apart, near, 0, wide], [far, far, wide, 0])
    yield Case(
        "two neighbours, weighted by similarity",
        R, 2,
        expected=(S, table(R[0], R[1], [1, (1 + 5 * near) / (1 + near), 5, -0.5])),
    )
    yield Case(
        "the more similar of two neighbours",
        R, 1, expected=(S, table(R[0], R[1], [1, 1, 5, -0.5])),
    )
    S = table([0, 1, near, far], [1, 0, near, far], [near, near, 0, wide], [far, far, wide, 0])
    yield Case(
        "the most similar item is not rated by the user",
        table(R[0], R[1], [NAN, NAN, 5, NAN]), 1,
        expected=(S, table(R[0], R[1], [5, 5, 5, -0.5])),
    )
    yield Case("an item that nobody has rated among others", np.insert(R, 2, NAN, axis=1), 2)
    yield Case(
        "norms over common users only",
        table([4, 2, 3], [2, 4, NAN], [1, NAN, 5], [NAN, 5, 1], [3, 3, NAN], [2, 6, 4]), 2,
    )
    # fmt: on
    R = ratings(rng, 12, 6, 0.4)
    yield Case("twelve users, one neighbour", R, 1)
    yield Case("twelve users, three neighbours", R, 3)
    R[:, 2] = NAN
    R[5] = [NAN, NAN, NAN, NAN, 2.5, NAN]
    yield Case("a user with a single rating, and an item with none", R, 2)
    R = ratings(rng, 30, 20, 0.6)
    yield Case("thirty users, more neighbours asked for than there are items", R, 100)
    yield Case("thirty users, five neighbours", R, 5)


def ratings(rng, n, d, share_missing):
    taste = rng.normal(size=(n, 2)) @ rng.normal(size=(2, d))
    R = 3 + rng.normal(size=(n, 1)) + taste + rng.normal(size=(n, d)) / 2
    missing = rng.random(size=R.shape) < share_missing
    missing[:3] = False  # with so many common users no two similarities are equal
    return np.where(missing, NAN, R)


check = parts(similarities=close(), completed=close()) & inputs_unchanged()
