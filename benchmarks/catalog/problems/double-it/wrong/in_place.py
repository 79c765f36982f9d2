"""wrong-answer: its argument were doubled in place."""


def double(x):
    x *= 2
    return x
