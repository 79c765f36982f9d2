from onsite.judge.checks import Case, Growth, exact, inputs_unchanged


def cases(rng):
    yield Case("two numbers", [3, 4], 7)
    yield Case("half the target is there once", [5, 1, 9, 4], 10, expected=(1, 2))
    yield Case("the same number twice", [3, 8, 3], 6)


def _growing(n, rng):
    numbers = rng.choice(10**9, size=n, replace=False).tolist()
    return Case("growing", numbers, numbers[-1] + numbers[-2])


check = exact() & inputs_unchanged()
growth = Growth(_growing)
