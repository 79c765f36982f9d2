"""wrong-answer: doubles in place."""


def double(x):
    x *= 2
    return x
