"""wrong-answer: NaN, which equals nothing."""


def double(x):
    return x * float("nan")
