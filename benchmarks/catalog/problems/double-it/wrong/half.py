"""wrong-answer: the values were halved."""


def double(x):
    return x / 2
