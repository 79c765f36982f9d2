import numpy as np

from onsite.judge.checks import Case, close, exact, inputs_unchanged, parts

P = 2**31 - 1
NONE = [P, P]
ONE, TWO = ([1, 2], [1, 0]), ([P - 1, 3], [0, 5])


def cases(rng):
    # fmt: off
    yield Case(
        "one document", [[3, 5]], *functions(ONE),
        expected=([[4, 6]], [[1.0]], [[1.0]]),
    )
    yield Case(
        "two documents that share one shingle", [[3, 5], [5, 4]], *functions(ONE),
        expected=([[4, 6], [5, 8]], [[1, 0], [0, 1]], [[1, 1 / 3], [1 / 3, 1]]),
    )
    yield Case(
        "a shingle that comes often", [[7, 7, 7], [7, 9]], *functions(ONE),
        expected=([[8, 14], [8, 14]], [[1, 1], [1, 1]], [[1, 1 / 2], [1 / 2, 1]]),
    )
    # The functions are -x and 3x + 5 modulo p: the first keeps the largest shingle's hash.
    yield Case(
        "functions of which one turns the order round", [[1, 9], [2, 9]], *functions(TWO),
        expected=([[P - 9, 8], [P - 9, 11]], [[1, 0.5], [0.5, 1]], [[1, 1 / 3], [1 / 3, 1]]),
    )
    yield Case(
        "the shingle 0 has hash 0 under 2x", [[0], [6]], *functions(ONE),
        expected=([[1, 0], [7, 12]], [[1, 0], [0, 1]], [[1, 0], [0, 1]]),
    )
    yield Case(
        "an empty document", [[], [5]], *functions(ONE),
        expected=([NONE, [6, 10]], [[1, 0], [0, 1]], [[1, 0], [0, 1]]),
    )
    yield Case(
        "two empty documents", [[], []], *functions(ONE),
        expected=([NONE, NONE], [[1, 1], [1, 1]], [[1, 1], [1, 1]]),
    )
    # (p - 1)(p - 1) + p - 1 = p(p - 1), a product of 62 bits, is 0 modulo p.
    yield Case(
        "the largest product", [[P - 1, P - 2]], *functions(([P - 1, P - 2], [P - 1, 0])),
        expected=([[0, 2]], [[1.0]], [[1.0]]),
    )
    yield Case(
        "one hash appears in two positions", [[4], [1]], *functions(([1, 2], [0, 2])),
        expected=([[4, 10], [1, 4]], [[1, 0], [0, 1]], [[1, 0], [0, 1]]),
    )
    # fmt: on
    yield Case("ten documents of few shingles", *drawn(rng, m=10, k=16, largest=20, length=8))
    yield Case("large shingles", *drawn(rng, m=5, k=20, largest=P, length=12))
    yield Case("40 documents, 100 functions", *drawn(rng, m=40, k=100, largest=400, length=150))


def functions(given):
    return tuple(np.array(numbers, dtype=np.int32) for numbers in given)


def drawn(rng, m, k, largest, length):
    """Documents of up to `length` shingles below `largest`, and k functions."""
    documents = [rng.integers(largest, size=rng.integers(length + 1)).tolist() for _ in range(m)]
    return documents, *functions((rng.integers(1, P, size=k), rng.integers(P, size=k)))


check = parts(signatures=exact(), estimates=close(), exact=close()) & inputs_unchanged()
