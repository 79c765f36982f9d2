"""bad-output: computes the answer and forgets to return it."""


def double(x):
    2 * x
