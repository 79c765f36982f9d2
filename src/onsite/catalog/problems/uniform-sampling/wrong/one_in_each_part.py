"""wrong-answer: the rows could be cut into k parts, and one drawn from each."""

from itertools import pairwise


def sample_indices(n, k, rng):
    bounds = [part * n // k for part in range(k + 1)] if k else []
    return [low + int(rng.integers(high - low)) for low, high in pairwise(bounds)]
