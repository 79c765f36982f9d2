"""forbidden: a new user namespace, with every capability in it."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(272, 0x10000000)
    if result < 0:
        raise OSError(ctypes.get_errno(), "unshare")
    return 2 * x
