"""bad-output: an exception described with numbers where words should be."""
import os
import struct

# {"raised": {"type": 1, "text": 2, "tags": 3, "frames": 4}}
REPLY = b"\x81\xa6raised\x84\xa4type\x01\xa4text\x02\xa4tags\x03\xa6frames\x04"


def double(x):
    os.write(3, struct.pack("<Q", len(REPLY)) + REPLY)
    os._exit(0)
