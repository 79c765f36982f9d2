"""runtime-error: recursion without a base case."""


def double(x):
    return double(x)
