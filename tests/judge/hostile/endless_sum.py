"""time-limit: a loop inside one call of C code."""


def double(x):
    return sum(range(10**12))
