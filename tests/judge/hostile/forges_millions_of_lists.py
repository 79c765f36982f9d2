"""wrong-answer | bad-output: a byte for each of millions of lists, each an object where it arrives."""
import os
import struct


def double(x):
    data = b"\x81\xa5value\xdd" + struct.pack(">I", 20_000_000) + b"\x90" * 20_000_000
    frame = memoryview(struct.pack("<Q", len(data)) + data)
    while frame:
        frame = frame[os.write(3, frame) :]
    os._exit(0)
