"""forbidden: a ring of its own to the kernel."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(425, 8, buffer)
    if result < 0:
        raise OSError(ctypes.get_errno(), "io_uring")
    return 2 * x
