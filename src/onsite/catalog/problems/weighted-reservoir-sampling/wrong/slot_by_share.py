"""wrong-answer: an item came in with probability k w / (weight so far), and took a random slot."""


def weighted_reservoir_sample(stream, k, rng):
    reservoir, total = [], 0.0
    for item, weight in stream:
        if not weight:
            continue
        total += weight
        if len(reservoir) < k:
            reservoir.append(item)
        elif rng.random() < k * weight / total:
            reservoir[rng.integers(k)] = item
    return reservoir
