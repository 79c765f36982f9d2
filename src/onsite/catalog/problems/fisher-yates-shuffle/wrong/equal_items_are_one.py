"""wrong-answer: equal items were one item."""


def shuffle(items, rng):
    keys = {item: rng.random() for item in items}
    return sorted(keys, key=keys.get)
