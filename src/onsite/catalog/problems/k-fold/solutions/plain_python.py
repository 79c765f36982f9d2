"""Shuffles by hand and deals the rows out like cards."""


def k_fold(n, k, rng):
    rows = list(range(n))
    for last in range(n - 1, 0, -1):
        other = int(rng.random() * (last + 1))
        rows[last], rows[other] = rows[other], rows[last]
    result = []
    for i in range(k):
        held_out = set(rows[i::k])
        result.append(([row for row in range(n) if row not in held_out], list(held_out)))
    return result
