"""wrong-answer: each row drew its fold by itself."""


def stratified_k_fold(y, k, rng):
    return rng.integers(k, size=len(y))
