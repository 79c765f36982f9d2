"""bad-output: a traceback with words where lines should be."""
import os
import struct

# {"raised": {"type": "E", "text": "", "tags": [], "frames": [["a", "b"], 1]}}
REPLY = b"\x81\xa6raised\x84\xa4type\xa1E\xa4text\xa0\xa4tags\x90\xa6frames\x92\x92\xa1a\xa1b\x01"


def double(x):
    os.write(3, struct.pack("<Q", len(REPLY)) + REPLY)
    os._exit(0)
