"""bad-output: headers that announce millions of values each, which would take the judge's memory."""
import os
import struct


def double(x):
    headers = (b"\xdd" + struct.pack(">I", 30_000_000)) * 400
    frame = struct.pack("<Q", 30_000_001) + headers
    frame += b"\0" * (30_000_009 - len(frame))
    while frame:
        frame = frame[os.write(3, frame) :]
    os._exit(0)
