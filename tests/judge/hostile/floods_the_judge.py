"""bad-output: bytes to descriptor 3 for ever."""
import os


def double(x):
    while True:
        os.write(3, b"\0\0\0\1" * 65536)
