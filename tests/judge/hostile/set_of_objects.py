"""bad-output: a set of things that cannot be sent."""


class Thing:
    pass


def double(x):
    return {Thing(), Thing()}
