from math import factorial, prod

import numpy as np

from onsite.judge.checks import (
    Case,
    distributed_as,
    exact,
    holds,
    inputs_unchanged,
    mean_is,
    uses_generator,
)


def cases(rng):
    yield Case("one category", 3, np.array([1.0]), rng, expected=[3], check=certain)
    yield Case("no draws", 0, np.array([0.5, 0.5]), rng, expected=[0, 0], check=certain)
    yield Case(
        "one is certain", 4, np.array([0.0, 1.0, 0.0]), rng, expected=[0, 4, 0], check=certain
    )

    first_is_impossible = np.array([0.0, 0.5, 0.5])
    tenths = np.array([0.1] * 10)  # the running sum ends at 0.9999999999999999
    last_is_impossible = np.array([0.1] * 10 + [0.0])
    for probabilities, name in (
        (first_is_impossible, "the first category impossible"),
        (tenths, "a running sum below 1"),
        (last_is_impossible, "a running sum below 1, then an impossible category"),
    ):
        for draw, end in ((0, "0.0"), (2**53 - 1, "the largest number below 1")):
            generator = about_to_draw(draw)
            yield Case(f"a draw of {end}: {name}", 1, probabilities, generator, check=valid)

    yield Case("ten draws of three categories", 10, np.array([0.2, 0.3, 0.5]), rng)
    yield Case("five draws of 30 categories", 5, np.full(30, 1 / 30), rng)
    yield Case("impossible ones among others", 200, np.array([0.0, 0.4, 0.0, 0.6, 0.0]), rng)
    yield Case("1,000 draws of 50 categories", 1000, rng.dirichlet(np.ones(50)), rng)

    yield Case(
        "which of three comes up",
        1,
        np.array([0.5, 0.2, 0.3]),
        rng,
        repeat=2000,
        check=distributed_as({(1, 0, 0): 0.5, (0, 1, 0): 0.2, (0, 0, 1): 0.3}),
    )
    yield Case(
        "how often each of four comes up in two draws",
        2,
        np.array([0.4, 0.0, 0.35, 0.25]),
        rng,
        repeat=3000,
        check=distributed_as(multinomial_law),
    )
    yield Case(
        "how often the third of four comes up in eight draws",
        8,
        np.array([0.1, 0.3, 0.4, 0.2]),
        rng,
        repeat=1500,
        check=mean_is(8 * 0.4, low=0, high=8, of=lambda counts: counts[2]),
    )


def multinomial_law(n, probabilities, rng):
    """n! times the product of p^count / count!, for every way to share out n draws."""
    counts = (np.array(one) for one in np.ndindex(*[n + 1] * len(probabilities)) if sum(one) == n)
    return {
        tuple(one.tolist()): factorial(n) * prod(probabilities**one) / prod(map(factorial, one))
        for one in counts
    }


def about_to_draw(numerator):
    """A generator whose next `random()` is numerator / 2**53.

    PCG64 steps its state, s = s * multiplier + increment modulo 2**128, then returns its two halves
    xored, rotated by its upper 6 bits; `random()` takes the upper 53 of these 64 bits. So the lower
    half gets the wanted bits, the upper half is 0, and one step is taken back.
    """
    multiplier, increment = 0x2360ED051FC65DA44385DF649FCCF645, 1
    after = numerator << 11
    before = (after - increment) * pow(multiplier, -1, 2**128) % 2**128
    bits = np.random.PCG64()
    bits.state = {
        "bit_generator": "PCG64",
        "state": {"state": before, "inc": increment},
        "has_uint32": 0,
        "uinteger": 0,
    }
    return np.random.Generator(bits)


def shares_out(counts, n, probabilities, rng):
    counts = np.asarray(counts)
    if counts.shape != probabilities.shape:
        return f"there should be {len(probabilities)} counts; the shape is {counts.shape}"
    if (counts < 0).any() or (counts != np.floor(counts)).any():
        return "counts are whole numbers, none below 0"
    if counts.sum() != n:
        return f"the counts sum to {counts.sum()}, not to n = {n}"
    came_up = np.flatnonzero((counts > 0) & (probabilities == 0))
    if came_up.size:
        return f"category {came_up[0]} came up, and its probability is 0"
    return None


valid = holds("the counts share out n draws", shares_out) & inputs_unchanged()
certain = exact() & inputs_unchanged()
check = valid & uses_generator()
