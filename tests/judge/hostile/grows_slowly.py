"""memory-limit | time-limit: a megabyte at a time, which a slow machine may take long over."""


def double(x):
    kept = []
    while True:
        kept.append(bytearray(1 << 20))
