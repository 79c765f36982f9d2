"""bad-output: extension in extension in extension, to overflow the judge's stack."""
import os
import struct


def double(x):
    data = b"\x90"
    for _ in range(4000):
        data = b"\xc9" + struct.pack(">IB", len(data) + 1, 1) + b"\x91" + data
    os.write(3, struct.pack("<Q", len(data)) + data)
    os._exit(0)
