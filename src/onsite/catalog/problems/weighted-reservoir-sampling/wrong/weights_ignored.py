"""wrong-answer: all items of weight above 0 weighed the same."""


def weighted_reservoir_sample(stream, k, rng):
    reservoir = []
    for seen, item in enumerate((item for item, weight in stream if weight > 0), 1):
        if seen <= k:
            reservoir.append(item)
            continue
        slot = rng.integers(seen)
        if slot < k:
            reservoir[slot] = item
    return reservoir
