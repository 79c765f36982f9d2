"""too-slow-growth: the rows chosen so far were a list, which is looked through at each draw."""


def sample_indices(n, k, rng):
    chosen = []
    while len(chosen) < k:
        row = int(rng.integers(n))
        if row not in chosen:
            chosen.append(row)
    return chosen
