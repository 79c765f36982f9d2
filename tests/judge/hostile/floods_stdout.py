"""accepted: megabytes written past `print`, straight to descriptor 1."""
import os


def double(x):
    try:
        for _ in range(1000):
            os.write(1, b"x" * 65536)
    except BlockingIOError:
        pass
    return 2 * x
