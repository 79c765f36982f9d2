import numpy as np

from onsite.judge.checks import Case, exact, inputs_unchanged


def column(*numbers):
    return np.array(numbers, dtype=float)[:, None]


def cases(rng):
    # fmt: off
    yield Case("one point that is core by itself", column(5), 1.0, 1, expected=[0])
    yield Case("one point that needs another", column(5), 1.0, 2, expected=[-1])
    yield Case("two points exactly eps apart", column(0, 2), 2.0, 2, expected=[0, 0])
    yield Case("sides 3 and 4", np.array([[0.0, 0], [3, 4]]), 5.0, 2, expected=[0, 0])
    yield Case("exactly min_points, itself among them", column(0, 1, 2), 1.0, 3, expected=[0, 0, 0])
    yield Case("every point core", column(0, 9, 1, 9), 1.0, 1, expected=[0, 1, 0, 1])
    yield Case("the same point three times", column(4, 4, 4), 0.5, 3, expected=[0, 0, 0])
    yield Case("a chain", column(3, 0, 2, 4, 1), 1.0, 2, expected=[0, 0, 0, 0, 0])
    yield Case(
        "a border point before its core point",
        column(0, 1, 2, 9), 1.0, 3,
        expected=[0, 0, 0, -1],
    )
    yield Case(
        "a border point between two clusters keeps them apart",
        column(-2, -1.5, -1, 0, 1, 1.5, 2), 1.0, 4,
        expected=[0, 0, 0, 0, 1, 1, 1],
    )
    yield Case(
        "a border point of both, met first",
        column(0, 1, 1.5, 2, -2, -1.5, -1), 1.0, 4,
        expected=[0, 0, 0, 0, 1, 1, 1],
    )
    yield Case(
        "numbers follow the first core point, not the first border point",
        # row 0 is at the border of the cluster around 1, whose core rows come last
        column(0, 20, 20, 20, 1, 2, 2), 1.0, 3,
        expected=[1, 0, 0, 0, 1, 1, 1],
    )
    yield Case("all noise", column(0, 10, 20, 30), 9.0, 2, expected=[-1, -1, -1, -1])
    # fmt: on
    yield Case("a long chain", rng.permutation(np.arange(300.0))[:, None], 1.0, 2)
    yield Case("two rings", rings(rng, 60), 0.6, 3)
    yield Case("clouds with noise", clouds(rng, 40), 0.7, 5)
    yield Case("many small clusters", rng.uniform(size=(250, 2)), 0.05, 4)
    yield Case("four features", rng.normal(size=(150, 4)), 1.0, 6)


def rings(rng, per_ring):
    angles = rng.uniform(0, 2 * np.pi, size=2 * per_ring)
    radii = np.repeat([1.0, 3.0], per_ring) + rng.normal(scale=0.05, size=2 * per_ring)
    X = np.column_stack([radii * np.cos(angles), radii * np.sin(angles)])
    return rng.permutation(X)


def clouds(rng, per_cloud):
    middles = np.array([[0.0, 0.0], [4.0, 1.0], [1.0, 5.0]])
    X = np.repeat(middles, per_cloud, axis=0) + rng.normal(scale=0.5, size=(3 * per_cloud, 2))
    return rng.permutation(np.vstack([X, rng.uniform(-3, 8, size=(30, 2))]))


check = exact() & inputs_unchanged()
