"""forbidden: a file system of its own."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(165, buffer, b'/tmp', b'tmpfs', 0, 0)
    if result < 0:
        raise OSError(ctypes.get_errno(), "mount")
    return 2 * x
