"""not-a-submission: a function that wants more than it is given."""


def double(x, times):
    return times * x
