"""Walks through the categories for each draw; what is left goes to the last possible one."""


def multinomial(n, probabilities, rng):
    counts = [0] * len(probabilities)
    for _ in range(n):
        left = rng.random()
        chosen = None
        for category, probability in enumerate(probabilities):
            if probability == 0:
                continue
            chosen = category
            if left < probability:
                break
            left -= probability
        counts[chosen] += 1
    return counts
