"""runtime-error: the heads of None and of the small integers overwritten."""
import ctypes


def double(x):
    ctypes.memset(id(None), 0, 16)
    ctypes.memset(id(1), 255, 16)
    return [None] * 10
