import numpy as np

from onsite.judge.checks import (
    Case,
    close,
    converges,
    holds,
    inputs_unchanged,
    monotone,
    parts,
    up_to_permutation,
    up_to_relabelling,
)


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def cases(rng):
    # fmt: off
    yield Case(
        "one centre goes to the mean",
        column(0, 2, 7), column(1), 1,
        expected=(column(3), [0, 0, 0], [26.0]),
    )
    yield Case(
        "two clusters",
        column(0, 1, 10, 11), column(3, 7), 1,
        expected=(column(0.5, 10.5), [0, 0, 1, 1], [1.0]),
    )
    yield Case(
        "a point changes cluster in the second iteration",
        column(0, 2, 3, 10), column(0, 1), 2,
        expected=(column(1, 6.5), [0, 0, 1, 1], [38.0, 26.5]),
    )
    yield Case(
        "a point halfway joins the first centre given",
        column(0, 2, 4), column(0, 4), 1,
        expected=(column(1, 4), [0, 0, 1], [2.0]),
    )
    yield Case(
        "a point halfway joins the first centre given, though it lies to the right",
        column(0, 2, 4), column(4, 0), 1,
        expected=(column(3, 0), [1, 0, 0], [2.0]),
    )
    yield Case(
        "a centre that wins no point",
        column(1, 3, 5), column(2, 5, 99), 2,
        expected=(column(2, 5, 99), [0, 0, 1], [2.0, 2.0]),
    )
    yield Case(
        "a centre that wins its first point in the second iteration",
        column(-8, -1, 9), column(3, 16), 2,
        expected=(column(-4.5, 9), [0, 0, 1], [146.0, 24.5]),
    )
    yield Case(
        "two centres at the same place",
        column(0, 4), column(1, 1), 2,
        expected=(column(4, 0), [1, 0], [8.0, 0.0]),
    )
    yield Case(
        "more centres than points",
        column(0, 5), column(6, -1, 20, -30), 2,
        expected=(column(5, 0, 20, -30), [1, 0], [0.0, 0.0]),
    )
    yield Case(
        "a point nearer to another centre after the last move",
        column(-8, -1, 9), column(3, 16), 1,
        expected=(column(0, 16), [0, 0, 0], [146.0]),
    )
    yield Case(
        "nearest as the crow flies",
        np.array([[3.0, 3.0], [3.0, -3.0]]), np.array([[0.0, 0.0], [3.0, -2.0]]), 1,
        expected=(np.array([[3.0, 3.0], [3.0, -3.0]]), [0, 1], [0.0]),
    )
    yield Case("the same point many times", np.full((6, 2), 1.5), np.array([[0.0, 0], [3, 4]]), 2)
    yield Case(
        "settled long before the end",
        column(0, 1, 10, 11), column(1, 2), 12,
        check=same_clustering(settles_at_one),
    )
    # fmt: on
    yield Case("five features", rng.normal(size=(40, 5)), rng.normal(size=(3, 5)), 4)
    X, centres = blobs(rng, per_cluster=25, n_clusters=4)
    yield Case("four clouds that lie apart", X, centres, 8)
    yield Case("three centres for four clouds", X, centres[:3], 8)
    X = rng.normal(size=(150, 2))
    yield Case("one cloud, stopped on the way", X, X[:6] + 0.1, 5)
    yield Case("a centre out of reach", X, np.vstack([X[:3] + 0.1, [[50.0, 50.0]]]), 10)


def blobs(rng, per_cluster, n_clusters):
    middles = 10 * rng.permutation(np.eye(n_clusters, 3) + np.arange(n_clusters)[:, None] / 2)
    X = np.repeat(middles, per_cluster, axis=0) + rng.normal(size=(per_cluster * n_clusters, 3))
    return rng.permutation(X), middles + rng.normal(scale=2, size=middles.shape)


def is_mean_of_its_points(got, X, centres, n_iterations):
    moved, labels = np.asarray(got[0]), np.asarray(got[1])
    for label in np.unique(labels):
        if not 0 <= label < len(moved):
            return f"the label {label} is no row of the centres"
        if not np.allclose(moved[int(label)], X[labels == label].mean(axis=0), atol=1e-9):
            return f"centre {label} is not the mean of the points that carry the label {label}"
    return None


def same_clustering(inertias):
    return (
        parts(centres=up_to_permutation(), labels=up_to_relabelling(), inertias=inertias)
        & holds(
            "every centre is the mean of the points that carry its label", is_mean_of_its_points
        )
        & inputs_unchanged()
    )


falls = monotone(atol=1e-6) & close()
settles_at_one = monotone(atol=1e-6) & converges(to=1.0) & close()
check = same_clustering(falls)
