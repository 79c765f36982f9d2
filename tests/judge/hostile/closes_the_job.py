"""runtime-error: hangs up."""
import os


def double(x):
    os.close(3)
    return 2 * x
