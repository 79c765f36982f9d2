import numpy as np

from onsite.judge.checks import Case, close, inputs_unchanged, parts, up_to_relabelling

LINKAGES = ("single", "complete", "average")


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def cases(rng):
    # fmt: off
    yield Case("one point", column(3), 1, "single", expected=([0], []))
    yield Case("two points, two clusters", column(3, 5), 2, "average", expected=([0, 1], []))
    yield Case("two points, one cluster", column(3, 5), 1, "average", expected=([0, 0], [2.0]))
    yield Case("equal points", column(4, 9, 4), 2, "complete", expected=([0, 1, 0], [0.0]))
    yield Case(
        "distances in the plane",
        np.array([[0.0, 0.0], [3.0, 4.0]]), 1, "single",
        expected=([0, 0], [5.0]),
    )
    for linkage, last in (("single", 3.0), ("complete", 4.0), ("average", 3.5)):
        yield Case(
            f"three points, {linkage}", column(0, 1, 4), 1, linkage,
            expected=([0, 0, 0], [1.0, last]),
        )
    yield Case(
        "single follows a chain",
        column(0, 2, 4.1, 6.3, 9), 2, "single",
        expected=([0, 0, 0, 0, 1], [2.0, 2.1, 2.2]),
    )
    yield Case(
        "complete breaks the chain",
        column(0, 2, 4.1, 6.3, 9), 2, "complete",
        # {0, 2}, then {4.1, 6.3}, and 9 is 4.9 from 4.1; the two pairs are 6.3 apart
        expected=([0, 0, 1, 1, 1], [2.0, 2.2, 4.9]),
    )
    yield Case(
        "a cluster of two and a single point weigh unequally in the average",
        column(0, 1, 3.5, 10), 1, "average",
        # {0, 1}; 3.5 is 3 from it; 10 is (10 + 9 + 6.5) / 3 from all three
        expected=([0, 0, 0, 0], [1.0, 3.0, 8.5]),
    )
    # fmt: on
    for linkage in LINKAGES:
        yield Case(f"twelve points, {linkage}", rng.normal(size=(12, 2)), 4, linkage)
    for linkage in LINKAGES:
        yield Case(f"three clouds, {linkage}", clouds(rng, 10), 3, linkage)
    for linkage in LINKAGES:
        yield Case(f"down to one cluster, {linkage}", rng.normal(size=(30, 3)), 1, linkage)
    yield Case("forty points", rng.normal(size=(40, 2)), 6, "average")


def clouds(rng, per_cloud):
    middles = np.array([[0.0, 0.0], [9.0, 1.0], [1.0, 8.0]])
    X = np.repeat(middles, per_cloud, axis=0) + rng.normal(size=(3 * per_cloud, 2))
    return rng.permutation(X)


check = parts(labels=up_to_relabelling(), heights=close()) & inputs_unchanged()
