"""forbidden: the zygote's descriptors."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(438, 3, 64, 0)
    if result < 0:
        raise OSError(ctypes.get_errno(), "pidfd_getfd")
    return 2 * x
