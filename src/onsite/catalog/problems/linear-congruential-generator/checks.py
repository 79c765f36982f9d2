from onsite.judge.checks import Case, close, exact


def cases(rng):
    steps = [("next",)] * 6
    yield Case("six steps modulo 16", 7, 5, 3, 16, calls=steps, expected=[6, 1, 8, 11, 10, 5])
    yield Case("a seed beyond the modulus", 23, 5, 3, 16, calls=steps[:2], expected=[6, 1])
    yield Case(
        "no step from a seed beyond the modulus", 23, 5, 3, 16, calls=[("jump", 0)], expected=[7]
    )
    yield Case(
        "modulus 1", 5, 4, 3, 1, calls=[("next",), ("random",), ("jump", 9)], expected=[0, 0, 0]
    )
    yield Case(
        "multiplier 0", 5, 0, 3, 7, calls=[("jump", 0), ("next",), ("jump", 4)], expected=[5, 3, 3]
    )
    yield Case("shares of 16", 7, 5, 3, 16, calls=[("random",)] * 3, expected=[0.375, 0.0625, 0.5])
    # The states are 6, 1, 8, 11, 10, 5, 12, 15, 14, 9, 0, 3, 2, 13, 4, 7.
    yield Case(
        "below 5 from 16 states: 15 is rejected",
        7, 5, 3, 16,
        calls=[("below", 5)] * 9,
        expected=[1, 1, 3, 1, 0, 0, 2, 4, 4],
    )  # fmt: skip
    yield Case(
        "below 16, 8 and 1 from 16 states: none is rejected",
        10, 5, 3, 16,
        calls=[("below", 16), ("below", 8), ("below", 1), ("below", 8), ("next",)],
        expected=[5, 4, 0, 6, 9],
    )  # fmt: skip
    yield Case(
        "below 9 from 16 states: nearly half is rejected",
        7, 5, 3, 16,
        calls=[("below", 9)] * 5,
        expected=[6, 1, 8, 5, 0],
    )  # fmt: skip
    yield Case(
        "small jumps, then a step",
        7, 5, 3, 16,
        calls=[("jump", 0), ("jump", 1), ("jump", 2), ("jump", 3), ("next",)],
        expected=[7, 6, 8, 5, 12],
    )  # fmt: skip
    yield Case(
        "multiplier 1 only counts",
        2,
        1,
        3,
        10,
        calls=[("jump", 4), ("jump", 10**12)],
        expected=[4, 4],
    )
    yield Case(
        "a - 1 and m have a factor in common",
        5, 7, 2, 12,
        calls=[("jump", 1), ("jump", 2), ("jump", 7), ("jump", 1001)],
    )  # fmt: skip
    yield Case(
        "a and m have a factor in common", 3, 6, 5, 20, calls=[("jump", 3), ("jump", 50), ("next",)]
    )
    yield Case(
        "no increment", 1, 16807, 0, 2**31 - 1, calls=[("jump", 10_000), ("next",), ("random",)]
    )
    yield Case(
        "a share that rounds to 1",
        2**80 - 1, 1, 2**80 - 1, 2**80,
        calls=[("random",), ("random",)],
        expected=[1 - 2**-53, 1 - 2**-53],
        check=exact(),
    )  # fmt: skip
    a, c, m = 0x2360ED051FC65DA44385DF649FCCF645, 0x5851F42D4C957F2D14057B7EF767814F, 2**128
    yield Case(
        "128 bits",
        42, a, c, m,
        calls=[("next",), ("random",), ("below", 10), ("jump", 10**100), ("below", m // 2 + 1)],
    )  # fmt: skip
    yield Case(
        "a jump through the whole period comes back",
        42,
        a,
        c,
        m,
        calls=[("jump", m), ("jump", m - 1)],
    )
    prime = 2**521 - 1
    yield Case(
        "521 bits, with parameters beyond the modulus",
        3**400, 5**300, 7**200, prime,
        calls=[("next",), ("jump", 10**100 + 1), ("random",), ("below", prime)],
    )  # fmt: skip


check = close(rtol=1e-12, atol=0)  # whole numbers of any size exactly, shares up to rounding
