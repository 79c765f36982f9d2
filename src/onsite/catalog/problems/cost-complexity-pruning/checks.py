from onsite.judge.checks import Case, close


def cases(rng):
    # fmt: off
    yield Case("a single leaf", (5,), expected=[(0, 1, 5)])
    yield Case("two leaves", (5, (1,), (2,)), expected=[(0, 2, 3), (2, 1, 5)])
    yield Case("two leaves that save nothing", (5, (3,), (2,)), expected=[(0, 1, 5)])
    yield Case("three leaves, the left child first",
               (8, (3, (1,), (1,)), (1,)), expected=[(0, 3, 3), (1, 2, 4), (4, 1, 8)])
    yield Case("three leaves, the right child first",
               (9, (1,), (4, (0,), (2,))), expected=[(0, 3, 3), (2, 2, 5), (4, 1, 9)])
    yield Case("the root is weaker than its child",
               (6, (5, (0,), (1,)), (1,)), expected=[(0, 3, 2), (2, 1, 6)])
    yield Case("the root is as weak as its child",
               (7, (4, (1,), (1,)), (1,)), expected=[(0, 3, 3), (2, 1, 7)])
    yield Case("two equally weak children",
               (20, (4, (1,), (1,)), (5, (2,), (1,))), expected=[(0, 4, 5), (2, 2, 9), (11, 1, 20)])
    yield Case("a node of strength 0 below, then the root",
               (6, (2, (1,), (1,)), (1,)), expected=[(0, 2, 3), (3, 1, 6)])
    # The root's strength is (9 - 3) / 3 = 2 at first, and (9 - 4) / 2 after the left child's 1.
    yield Case("the root's strength rises on the way",
               (9, (3, (1,), (1,)), (6, (1,), (0,))), expected=[(0, 4, 3), (1, 3, 4), (2.5, 1, 9)])
    yield Case("a chain", (10, (0,), (6, (0,), (3, (0,), (1,)))),
               expected=[(0, 4, 1), (2, 3, 3), (3, 2, 6), (4, 1, 10)])
    yield Case("a subtree goes as a whole", (40, (8, (5, (0,), (0,)), (2, (1,), (0,))), (3,)),
               expected=[(0, 5, 4), (1, 4, 5), (3, 2, 11), (29, 1, 40)])
    yield Case("errors that are shares", (0.5, (0.2, (0.05,), (0.05,)), (0.1,)),
               expected=[(0, 3, 0.2), (0.1, 2, 0.3), (0.2, 1, 0.5)])
    yield Case("strengths that are equal up to rounding",
               (2.0, (0.3, (0.1,), (0.1,)), (0.2, (0.1,), (0.0,))),
               expected=[(0, 4, 0.3), (0.1, 2, 0.5), (1.5, 1, 2.0)])
    # fmt: on
    for leaves in (7, 20, 50):
        yield Case(f"{leaves} leaves, whole errors", grown(rng, leaves, whole=True))
    for leaves in (15, 40):
        yield Case(f"{leaves} leaves, fractions", grown(rng, leaves, whole=False))


def grown(rng, leaves, whole):
    """A random tree whose nodes save a random number of errors, sometimes none."""
    if leaves == 1:
        return (int(rng.integers(0, 4)) if whole else float(rng.random()),)
    on_the_left = int(rng.integers(1, leaves))
    sides = grown(rng, on_the_left, whole), grown(rng, leaves - on_the_left, whole)
    saved = int(rng.integers(0, 9)) if whole else float(rng.exponential())
    return (sides[0][0] + sides[1][0] + saved, *sides)


check = close(rtol=1e-6, atol=1e-8)
