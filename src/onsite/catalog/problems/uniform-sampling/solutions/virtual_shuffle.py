"""The first k steps of a Fisher-Yates shuffle; a dictionary holds the places that differ."""


def sample_indices(n, k, rng):
    moved, drawn = {}, []
    for first in range(k):
        place = first + int(rng.integers(n - first))
        drawn.append(moved.get(place, place))
        moved[place] = moved.get(first, first)
    return drawn
