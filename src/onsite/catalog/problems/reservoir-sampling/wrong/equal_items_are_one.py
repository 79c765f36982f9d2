"""wrong-answer: equal items were one item."""


def reservoir_sample(stream, k, rng):
    key = {}
    for item in stream:
        key[item] = rng.random()
        if len(key) > k:
            del key[min(key, key=key.get)]
    return list(key)
