"""forbidden: a program in the kernel."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(321, 0, buffer, 64)
    if result < 0:
        raise OSError(ctypes.get_errno(), "bpf")
    return 2 * x
