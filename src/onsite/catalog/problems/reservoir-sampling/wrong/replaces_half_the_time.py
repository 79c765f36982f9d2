"""wrong-answer: every later item came in with probability 1/2."""


def reservoir_sample(stream, k, rng):
    reservoir = []
    for item in stream:
        if len(reservoir) < k:
            reservoir.append(item)
        elif rng.random() < 0.5:
            reservoir[rng.integers(k)] = item
    return reservoir
