"""memory-limit: ten gigabytes at once."""


def double(x):
    return len(bytearray(10 << 30))
