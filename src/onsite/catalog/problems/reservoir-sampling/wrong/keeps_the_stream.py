"""too-slow-growth: the whole stream were kept before drawing from it."""


def reservoir_sample(stream, k, rng):
    items = list(stream)
    chosen = rng.permutation(len(items))[:k]
    return [items[index] for index in chosen]
