"""wrong-answer: the item being read were not counted among the items so far."""


def reservoir_sample(stream, k, rng):
    reservoir = []
    for before, item in enumerate(stream):
        if before < k:
            reservoir.append(item)
            continue
        slot = rng.integers(before)
        if slot < k:
            reservoir[slot] = item
    return reservoir
