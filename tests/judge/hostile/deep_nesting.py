"""bad-output | runtime-error: a list a hundred thousand deep."""


def double(x):
    for _ in range(100_000):
        x = [x]
    return x
