"""time-limit: one byte of a long message at a time, for ever."""
import os
import struct
import time


def double(x):
    os.write(3, struct.pack("<Q", 1 << 25))
    while True:
        os.write(3, b"\0")
        time.sleep(0.001)
