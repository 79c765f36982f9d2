from itertools import product

import numpy as np

from onsite.judge.checks import Case, distributed_as, holds, inputs_unchanged, uses_generator

RAMP = np.array([0.0, 1.0]), np.array([0.0, 4.0])
GAP = np.array([-2.0, 0.0, 3.0, 4.0]), np.array([3.0, 0.0, 0.0, 6.0])
LOW = np.array([10.0, 11.0, 14.0]), np.array([0.02, 0.06, 0.02])


def cases(rng):
    flat = np.array([2.0, 3.0]), np.array([7.0, 7.0])
    yield Case("no points", *flat, 0, rng, check=valid)
    yield Case("a flat density accepts every point", *flat, 5, rng, check=accepts_all)
    yield Case("one point under a ramp", *RAMP, 1, rng)
    yield Case("a density that is 0 in between", *GAP, 50, rng)
    yield Case("a density far below 1", *LOW, 50, rng)
    knots = np.cumsum(rng.random(40))
    yield Case("500 points under 39 pieces", knots, rng.random(40), 500, rng)
    yield Case(
        "in which quarter a point under a ramp falls",
        *RAMP,
        1,
        rng,
        repeat=800,
        check=distributed_as({0: 1 / 16, 1: 3 / 16, 2: 5 / 16, 3: 7 / 16}, of=quarter),
    )
    # The triangles have areas 3 and 3, the box is 6 wide and 6 high.
    yield Case(
        "on which side of a gap a point falls, and how many were proposed",
        *GAP,
        1,
        rng,
        repeat=800,
        check=distributed_as(first_of(2, 1 / 6), of=side_and_proposed),
    )
    yield Case(
        "in which quarter of a density far below 1 a point falls",
        *LOW,
        1,
        rng,
        repeat=600,
        check=distributed_as(law_of_quarters(*LOW), of=lambda got: int(got[0][0] - 10)),
    )
    yield Case(
        "in which halves of a ramp two points fall",
        *RAMP,
        2,
        rng,
        repeat=800,
        check=distributed_as(
            {(a, b): (1 + 2 * a) * (1 + 2 * b) / 16 for a, b in product((0, 1), repeat=2)},
            of=lambda got: tuple(int(2 * x) for x in got[0]),
        ),
    )
    # Half are accepted: the k-th proposal is the second accepted with chance (k - 1) / 2**k.
    yield Case(
        "how many points are proposed for two under a ramp",
        *RAMP,
        2,
        rng,
        repeat=800,
        check=distributed_as(
            {2: 1 / 4, 3: 1 / 4, 4: 3 / 16, 5: 5 / 16}, of=lambda got: min(int(got[1]), 5)
        ),
    )


def quarter(got):
    return min(int(4 * got[0][0]), 3)


def side_and_proposed(got):
    (x,), proposed = got
    return int(x > 0), min(int(proposed), 3)


def first_of(n_sides, accepted):
    """Sides are equally likely; the first accepted is proposal 1, 2, or a later one."""
    proposed = {1: accepted, 2: (1 - accepted) * accepted, 3: (1 - accepted) ** 2}
    return {(s, k): p / n_sides for s in range(n_sides) for k, p in proposed.items()}


def law_of_quarters(knots, heights):
    edges = np.linspace(knots[0], knots[-1], 5)
    x = np.union1d(edges, knots)
    y = np.interp(x, knots, heights)
    areas = np.diff(x) * (y[1:] + y[:-1]) / 2
    area_up_to = np.interp(edges, x, np.append(0, np.cumsum(areas)))
    return dict(enumerate(np.diff(area_up_to) / areas.sum()))


def points_under_the_density(got, knots, heights, n, rng):
    sample, proposed = got
    sample = np.asarray(sample)
    if sample.shape != (n,):
        return f"the sample should have shape ({n},), not {sample.shape}"
    outside = (sample < knots[0]) | (sample > knots[-1])
    if outside.any() or (np.interp(sample, knots, heights) <= 0).any():
        return "a point was accepted where the density is 0"
    if n and len(set(sample.tolist())) < n:
        return "a point came twice: every proposal is new"
    if proposed != int(proposed) or proposed < n or (n == 0 and proposed != 0):
        return f"{proposed} proposals cannot give {n} points"
    return None


def none_rejected(got, knots, heights, n, rng):
    return got[1] == n


valid = holds("n points lie under the density", points_under_the_density) & inputs_unchanged()
check = valid & uses_generator()
accepts_all = check & holds("no proposal is rejected", none_rejected)
