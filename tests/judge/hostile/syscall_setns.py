"""forbidden: another namespace."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(308, 3, 0)
    if result < 0:
        raise OSError(ctypes.get_errno(), "setns")
    return 2 * x
