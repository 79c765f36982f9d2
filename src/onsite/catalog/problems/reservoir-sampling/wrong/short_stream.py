"""runtime-error: the stream were sure to have k items."""


def reservoir_sample(stream, k, rng):
    reservoir = [next(stream) for _ in range(k)]
    for before, item in enumerate(stream, k):
        slot = rng.integers(before + 1)
        if slot < k:
            reservoir[slot] = item
    return reservoir
