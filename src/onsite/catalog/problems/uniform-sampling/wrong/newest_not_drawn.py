"""wrong-answer: the newest row could only come in for a duplicate."""


def sample_indices(n, k, rng):
    chosen = set()
    for newest in range(n - k, n):
        row = int(rng.integers(max(newest, 1)))
        chosen.add(newest if row in chosen else row)
    return list(chosen)
