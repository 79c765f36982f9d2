"""time-limit: catches each MemoryError and tries again."""


def double(x):
    kept = []
    while True:
        try:
            kept.append(bytearray(1 << 20))
        except MemoryError:
            pass
