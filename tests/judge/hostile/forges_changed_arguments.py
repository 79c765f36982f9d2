"""wrong-answer | bad-output: claims that arguments changed which are none."""
import os
import struct

# {"value": 0, "changed": ["x", nil, 1e9]}
REPLY = b"\x82\xa5value\x00\xa7changed\x93\xa1x\xc0\xcbA\xcd\xcde\x00\x00\x00\x00"


def double(x):
    os.write(3, struct.pack("<Q", len(REPLY)) + REPLY)
    os._exit(0)
