"""wrong-answer: the values were squared."""


def double(x):
    return x**2
