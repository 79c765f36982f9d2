"""forbidden: page faults handled by itself, which stops the kernel halfway."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(323, 0)
    if result < 0:
        raise OSError(ctypes.get_errno(), "userfaultfd")
    return 2 * x
