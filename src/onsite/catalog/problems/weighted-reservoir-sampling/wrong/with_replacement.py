"""wrong-answer: k single items were drawn, so that one may come twice."""


def weighted_reservoir_sample(stream, k, rng):
    reservoir, total = [], 0.0
    for item, weight in stream:
        if not weight:
            continue
        total += weight
        if len(reservoir) < k:
            reservoir.append(item)
            continue
        for slot in range(k):
            if rng.random() < weight / total:
                reservoir[slot] = item
    return reservoir
