"""forbidden: the zygote's memory."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(310, os.getppid(), buffer, 1, buffer, 1, 0)
    if result < 0:
        raise OSError(ctypes.get_errno(), "process_vm_readv")
    return 2 * x
