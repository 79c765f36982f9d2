"""memory-limit: a list of a billion."""


def double(x):
    return [0] * 10**9
