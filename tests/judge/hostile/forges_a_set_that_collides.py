"""bad-output: a set whose elements all hash alike, written by hand, to cost the judge hours."""
import os
import struct


def double(x):
    numbers = (k * (2**61 - 1) for k in range(8, 50_008))
    packed = [one.to_bytes(12, "little") for one in numbers]
    items = b"".join(b"\xc7\x0c\x04" + one for one in packed)
    payload = b"\xdd" + struct.pack(">I", len(packed)) + items
    value = b"\xc9" + struct.pack(">IB", len(payload), 2) + payload
    data = b"\x81\xa5value" + value
    frame = struct.pack("<Q", len(data)) + data
    while frame:
        frame = frame[os.write(3, frame) :]
    os._exit(0)
