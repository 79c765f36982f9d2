"""Python's own whole numbers, which cannot overflow; each pair once."""


def minhash(documents, a, b):
    p = (1 << 31) - 1
    functions = list(zip(a.tolist(), b.tolist(), strict=True))
    sets = [frozenset(document) for document in documents]
    signatures = [
        [min(((f * x + s) % p for x in one), default=p) for f, s in functions] for one in sets
    ]
    m = len(sets)
    estimates, exact = [[1.0] * m for _ in sets], [[1.0] * m for _ in sets]
    for i in range(m):
        for j in range(i):
            agree = sum(x == y for x, y in zip(signatures[i], signatures[j], strict=True))
            estimates[i][j] = estimates[j][i] = agree / len(functions)
            both = len(sets[i] & sets[j])
            either = len(sets[i]) + len(sets[j]) - both
            exact[i][j] = exact[j][i] = both / either if either else 1.0
    return signatures, estimates, exact
