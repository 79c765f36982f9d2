"""too-slow-growth: a sorted list of the best so far took a new one by walking along it."""


def top_k(values, k):
    best = []
    for position, value in enumerate(values.tolist()):
        place = len(best)
        while place and best[place - 1][0] < value:
            place -= 1
        if place < k:
            best.insert(place, (value, position))
            del best[k:]
    return [position for _, position in best]
