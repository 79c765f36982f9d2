"""too-slow-growth: a place that was drawn before were looked up in a list, and drawn again."""


def shuffle(items, rng):
    taken = []
    while len(taken) < len(items):
        place = int(rng.integers(len(items)))
        if place not in taken:
            taken.append(place)
    return [items[place] for place in taken]
