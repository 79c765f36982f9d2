"""bad-output: a string that is no text."""


def double(x):
    return "\ud800"
