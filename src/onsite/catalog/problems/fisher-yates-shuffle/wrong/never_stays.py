"""wrong-answer: an item could not be drawn for the place where it is."""


def shuffle(items, rng):
    shuffled = list(items)
    for last in range(len(shuffled) - 1, 0, -1):
        place = rng.integers(last)
        shuffled[place], shuffled[last] = shuffled[last], shuffled[place]
    return shuffled
