"""forbidden: a System V segment to find again in the next run."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(29, 0x6f6e, 4096, 0o1600)
    if result < 0:
        raise OSError(ctypes.get_errno(), "shmget")
    return 2 * x
