from onsite.judge.checks import Case, close, inputs_unchanged, parts


def cases(rng):
    yield Case("one query, found at once", [[5, 1]], [{5}], expected=(1, 1))
    yield Case("found in place 2", [[5, 1]], [{1}], expected=(1 / 2, 1 / 2))
    yield Case("two of two, in places 1 and 3", [[5, 1, 8]], [{8, 5}], expected=(5 / 6, 1))
    yield Case("two of two, in places 2 and 3", [[1, 5, 8]], [{8, 5}], expected=(7 / 12, 1 / 2))
    yield Case("one of two never returned", [[5, 1]], [{5, 9}], expected=(1 / 2, 1))
    yield Case("nothing relevant returned", [[5, 1]], [{9}], expected=(0, 0))
    yield Case("an empty ranking", [[], [3]], [{9}, {3}], expected=(1 / 2, 1 / 2))
    yield Case(
        "a query without relevant documents",
        [[1, 2], [4, 3]],
        [set(), {3}],
        expected=(1 / 2, 1 / 2),
    )
    yield Case("no query has a relevant document", [[1, 2], []], [set(), set()], expected=(0, 0))
    yield Case(
        "queries count alike, however much there is to find",
        [[1, 2, 3], [6, 7]],
        [{1, 2, 3}, {7}],
        expected=(3 / 4, 3 / 4),
    )
    yield Case(
        "the same document relevant to one query only",
        [[2, 1], [2, 1]],
        [{1}, {2, 1}],
        expected=(3 / 4, 3 / 4),
    )
    yield Case("20 queries of 10 documents", *search(rng, 20, returned=10, relevant=3))
    yield Case("40 queries with much to find", *search(rng, 40, returned=25, relevant=20))
    yield Case("60 queries, many without a hit", *search(rng, 60, returned=5, relevant=1))


def search(rng, n_queries, returned, relevant):
    """Rankings of up to `returned` of 50 documents, and about `relevant` documents to find."""
    rankings = [
        rng.permutation(50)[: rng.integers(returned + 1)].tolist() for _ in range(n_queries)
    ]
    wanted = [set(rng.permutation(50)[: rng.poisson(relevant)].tolist()) for _ in range(n_queries)]
    return rankings, wanted


check = parts(map=close(), mrr=close()) & inputs_unchanged()
