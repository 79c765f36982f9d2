"""wrong-answer: rows of different lengths."""


def double(x):
    return [[1.0], [2.0, 3.0]]
