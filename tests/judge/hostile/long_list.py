"""wrong-answer: a list of a million that fits the memory, and must not take the judge's time."""


def double(x):
    return [0] * 1_000_000
