# coding: rot13
"""accepted: an encoding cookie, which means nothing in text that is already decoded."""


def double(x):
    return 2 * x
