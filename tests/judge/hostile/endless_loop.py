"""time-limit: a loop that never ends."""


def double(x):
    while True:
        pass
