"""runtime-error: asks the keyboard for the answer."""


def double(x):
    return float(input("the double of that? "))
