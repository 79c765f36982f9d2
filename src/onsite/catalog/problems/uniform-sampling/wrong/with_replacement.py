"""wrong-answer: a row could be chosen again."""


def sample_indices(n, k, rng):
    return rng.integers(0, n, size=k).tolist() if k else []
