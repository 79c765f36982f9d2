"""wrong-answer: numbers that all hash alike, so that a set or dict of them costs the judge hours."""


def double(x):
    return [k * (2**61 - 1) for k in range(20_000)]
