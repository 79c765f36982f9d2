"""forbidden: ptrace."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    if libc.ptrace(16, os.getppid(), None, None) != 0:
        raise OSError(ctypes.get_errno(), "ptrace")
    return 2 * x
