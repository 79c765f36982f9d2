"""wrong-answer: on a duplicate the next free row could take its place."""


def sample_indices(n, k, rng):
    chosen = set()
    for _ in range(k):
        row = int(rng.integers(n))
        while row in chosen:
            row = (row + 1) % n
        chosen.add(row)
    return list(chosen)
