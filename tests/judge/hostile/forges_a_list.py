"""bad-output: a message that is no dictionary."""
import os
import struct


def double(x):
    os.write(3, struct.pack("<Q", 1) + b"\x90")
    os._exit(0)
