"""forbidden: the processor's counters."""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)


def double(x):
    result = libc.syscall(298, buffer, 0, -1, -1, 0)
    if result < 0:
        raise OSError(ctypes.get_errno(), "perf_event_open")
    return 2 * x
