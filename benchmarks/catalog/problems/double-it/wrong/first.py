"""wrong-answer: only the first value were doubled."""


def double(x):
    return [2 * x[0], *x[1:]]
