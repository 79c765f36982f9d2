"""wrong-answer | bad-output: a byte for each of half a million lists, each an object where it arrives."""
import os
import struct


def double(x):
    data = b"\x81\xa5value\xdd" + struct.pack(">I", 500_000) + b"\x90" * 500_000
    frame = memoryview(struct.pack("<Q", len(data)) + data)
    while frame:
        frame = frame[os.write(3, frame) :]
    os._exit(0)
