"""wrong-answer: the oldest slot gave way in turn, not a random one."""


def reservoir_sample(stream, k, rng):
    reservoir, turn = [], 0
    for seen, item in enumerate(stream, 1):
        if seen <= k:
            reservoir.append(item)
        elif rng.random() < k / seen:
            reservoir[turn % k] = item
            turn += 1
    return reservoir
