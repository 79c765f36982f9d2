"""bad-output: a message that says nothing."""
import os
import struct


def double(x):
    os.write(3, struct.pack("<Q", 1) + b"\x80")
    os._exit(0)
