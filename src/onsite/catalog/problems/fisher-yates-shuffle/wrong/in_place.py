"""wrong-answer: the list given could be shuffled itself."""


def shuffle(items, rng):
    for last in range(len(items) - 1, 0, -1):
        place = rng.integers(last + 1)
        items[place], items[last] = items[last], items[place]
    return items
