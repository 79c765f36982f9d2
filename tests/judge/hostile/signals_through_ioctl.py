"""forbidden: the same through another door, ioctl's FIOSETOWN."""
import fcntl
import os
import struct


def double(x):
    fcntl.ioctl(3, 0x8901, struct.pack("i", os.getppid()))
    return 2 * x
