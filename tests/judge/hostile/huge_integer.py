"""wrong-answer: a whole number of a hundred thousand digits, too long for Python to print."""


def double(x):
    return 1 << 400_000
