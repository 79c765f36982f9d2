"""wrong-answer: k single items were drawn from the whole stream, so that one may come twice."""


def reservoir_sample(stream, k, rng):
    reservoir = []
    for seen, item in enumerate(stream, 1):
        if seen <= k:
            reservoir.append(item)
            continue
        for slot in range(k):
            if rng.random() < 1 / seen:
                reservoir[slot] = item
    return reservoir
