"""wrong-answer | bad-output: answers the first case twice, once rightly by hand."""
import os
import struct


def double(x):
    reply = b"\x82\xa5value\x02\xa7changed\x90"
    os.write(3, struct.pack("<Q", len(reply)) + reply)
    return 0
