"""bad-output: a whole number too long to send."""


def double(x):
    return 1 << 40_000_000
