"""bad-output: claims to be loaded in a way that cannot be."""
import os
import struct

# {"signature": 7}
REPLY = b"\x81\xa9signature\x07"
os.write(3, struct.pack("<Q", len(REPLY)) + REPLY)
os._exit(0)
