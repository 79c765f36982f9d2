"""time-limit: an integer power that one instruction of Python never finishes."""


def double(x):
    return 7 ** (10**8) % 10
