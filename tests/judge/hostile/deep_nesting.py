"""bad-output: a list a thousand deep."""


def double(x):
    for _ in range(1000):
        x = [x]
    return x
