"""bad-output: bytes that are no message."""
import os
import struct


def double(x):
    os.write(3, struct.pack("<Q", 8) + b"\xc1" * 8)
    return 2 * x
