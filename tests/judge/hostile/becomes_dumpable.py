"""forbidden: prctl, to be looked into again."""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    if libc.prctl(4, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
    return 2 * x
