"""bad-output: a message announced as larger than the world."""
import os


def double(x):
    os.write(3, b"\xff" * 8)
    return 2 * x
