"""wrong-answer: characters could only be compared with those at the same position."""


def edit_distance(a, b):
    return sum(x != y for x, y in zip(a, b, strict=False)) + abs(len(a) - len(b))
