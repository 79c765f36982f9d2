import numpy as np

from onsite.judge.checks import Case, close, holds, inputs_unchanged

AT_ONE = -np.expm1(-0.5)  # the u of distance 1


def cases(rng):
    def case(name, u, v, expected):
        return Case(name, np.array(u, dtype=float), np.array(v, dtype=float), expected=expected)

    yield case("distance 1 on the x axis", [AT_ONE], [0], [[1.0, 0.0]])
    yield case("u is 0", [0], [0.7], [[0.0, 0.0]])
    yield case("a quarter turn leads to the y axis", [AT_ONE], [0.25], [[0.0, 1.0]])
    yield case("half a turn, three quarters", [AT_ONE] * 2, [0.5, 0.75], [[-1.0, 0.0], [0.0, -1.0]])
    yield case(
        "distance 2, a twelfth of a turn", [-np.expm1(-2.0)], [1 / 12], [[np.sqrt(3.0), 1.0]]
    )
    yield case(
        "distance 3 in the third quadrant", [-np.expm1(-4.5)], [0.625], [[-np.sqrt(4.5)] * 2]
    )
    yield case("u of 1e-20: distance root of 2e-20", [1e-20], [0.125], [[1e-10, 1e-10]])
    yield case("u of 1e-300", [1e-300, 0.0], [0.5, 0.5], [[-np.sqrt(2) * 1e-150, 0], [0, 0]])
    yield Case(
        "the largest u and v below 1", np.array([1 - 2**-53] * 2), np.array([0.3, 1 - 2**-53])
    )
    yield Case("u of all sizes", 10.0 ** np.arange(-18, 0), rng.random(18))
    yield Case("200 pairs", rng.random(200), rng.random(200))


def within_a_share_of_the_distance(got, u, v):
    got = np.asarray(got, dtype=float)
    distance = np.sqrt(-2 * np.log1p(-u))
    exact = distance[:, None] * np.column_stack((np.cos(2 * np.pi * v), np.sin(2 * np.pi * v)))
    wrong = ~(np.abs(got - exact) <= 1e-9 * distance[:, None])
    if wrong.any():
        i, j = np.argwhere(wrong)[0]
        return f"at u = {u[i]:.17g}, v = {v[i]:.17g}, {'xy'[j]} is {got[i, j]}, not {exact[i, j]}"
    return None


check = (
    close(rtol=1e-8, atol=1e-8)
    & holds("every point is right within 1e-9 of its distance", within_a_share_of_the_distance)
    & inputs_unchanged()
)
