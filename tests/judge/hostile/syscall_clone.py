"""forbidden: a process, past libc."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(56, 17, 0, 0, 0, 0)
    if result < 0:
        raise OSError(ctypes.get_errno(), "clone")
    if result == 0:
        os._exit(0)
    return 2 * x
