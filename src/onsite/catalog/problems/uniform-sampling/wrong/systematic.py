"""wrong-answer: it were enough that each row has the same chance, at even distances."""


def sample_indices(n, k, rng):
    start = int(rng.integers(n)) if k else 0
    return [(start + step * n // k) % n for step in range(k)]
