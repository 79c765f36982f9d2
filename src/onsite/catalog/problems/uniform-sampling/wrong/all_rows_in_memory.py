"""memory-limit: a list of all n rows would fit."""


def sample_indices(n, k, rng):
    rows = list(range(n))
    for first in range(k):
        place = first + int(rng.integers(n - first))
        rows[first], rows[place] = rows[place], rows[first]
    return rows[:k]
