"""Grows the shuffled list: each new item goes to a random place, whose item moves to the end."""


def shuffle(items, rng):
    shuffled = []
    for item in items:
        shuffled.append(item)
        place = int(rng.integers(len(shuffled)))
        shuffled[-1] = shuffled[place]
        shuffled[place] = item
    return shuffled
