"""wrong-answer: a list of millions that fits the memory, and must not take the judge's time."""


def double(x):
    return [0] * 10_000_000
