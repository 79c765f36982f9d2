from onsite.judge.checks import Case, close, inputs_unchanged


def cases(rng):
    # fmt: off
    yield Case("one page", [], 1, 0.85, expected=[1.0])
    yield Case("no links: all alike", [], 4, 0.85, expected=[0.25] * 4)
    yield Case("without damping all are alike", [(0, 1), (2, 1)], 3, 0.0, expected=[1 / 3] * 3)
    yield Case("a cycle: all alike", [(0, 1), (1, 2), (2, 0)], 3, 0.9, expected=[1 / 3] * 3)
    yield Case(
        "one link to a dangling page",
        # p1 = 1/4 + p0/2 + p1/4 and p0 = 1/4 + p1/4
        [(0, 1)], 2, 0.5, expected=[0.4, 0.6],
    )
    yield Case(
        "one link back and a link to itself",
        # p0 = 1/4 + p1/4 and p1 = 1/4 + p0/2 + p1/4
        [(0, 1), (1, 0), (1, 1)], 2, 0.5, expected=[0.4, 0.6],
    )
    yield Case(
        "a page that links to itself only is not dangling",
        # p1 = 1/4 + p0/2 + p1/2 = 3/4
        [(0, 1), (1, 1)], 2, 0.5, expected=[0.25, 0.75],
    )
    yield Case(
        "the same link three times counts once",
        # As with one link to each: p1 = p2.
        [(0, 1), (0, 2), (0, 1), (0, 1)], 3, 0.5, expected=[2 / 7, 2.5 / 7, 2.5 / 7],
    )
    yield Case(
        "a star with a page that nobody links to",
        [(1, 0), (2, 0), (3, 0), (0, 1)], 5, 0.85,
    )
    yield Case("a chain that ends", [(i, i + 1) for i in range(9)], 10, 0.95)
    yield Case("a cycle of two that drains the rest", [(0, 1), (1, 2), (2, 1), (3, 0)], 4, 0.95)
    # fmt: on
    yield Case("thirty pages", graph(rng, 30, 90), 30, 0.85)
    yield Case("a hundred pages, slow to settle", graph(rng, 100, 150), 100, 0.95)
    yield Case("three hundred pages, few links", graph(rng, 300, 400), 300, 0.6)


def graph(rng, n, n_links):
    """Links that favour low page numbers as targets."""
    sources = rng.integers(n, size=n_links)
    targets = (n * rng.random(n_links) ** 2).astype(int)
    return list(zip(sources.tolist(), targets.tolist(), strict=True))


check = close(rtol=0, atol=1e-8) & inputs_unchanged()
