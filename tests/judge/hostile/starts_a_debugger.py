"""runtime-error: a breakpoint left in the code."""


def double(x):
    breakpoint()
    return 2 * x
