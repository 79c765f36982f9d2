"""wrong-answer: a row drawn twice counted twice."""


def sample_indices(n, k, rng):
    return list({int(rng.integers(n)) for _ in range(k)})
