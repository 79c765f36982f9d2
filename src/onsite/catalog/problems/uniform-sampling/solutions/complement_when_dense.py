"""Draws again after a duplicate; beyond one half it draws the rows to leave out."""


def sample_indices(n, k, rng):
    if 2 * k > n:
        left_out = set(sample_indices(n, n - k, rng))
        return [row for row in range(n) if row not in left_out]
    chosen = set()
    while len(chosen) < k:
        chosen.add(int(rng.integers(n)))
    return list(chosen)
