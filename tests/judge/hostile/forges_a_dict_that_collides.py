"""bad-output: a dict whose keys all hash alike, written by hand, to cost the judge hours."""
import os
import struct


def double(x):
    numbers = (k * (2**61 - 1) for k in range(8, 50_008))
    items = b"".join(b"\xc7\x0c\x04" + one.to_bytes(12, "little") + b"\xc0" for one in numbers)
    data = b"\x81\xa5value\xdf" + struct.pack(">I", 50_000) + items
    frame = struct.pack("<Q", len(data)) + data
    while frame:
        frame = frame[os.write(3, frame) :]
    os._exit(0)
